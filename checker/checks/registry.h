/* The kinds of check this program has, by the name rule files call them.
 *
 * Promises: a const table, sorted by name and ended by NULL.  Each kind is one
 * file, checks/<kind>.c; a new one is one line here and one in registry.c. */
#ifndef GW_CHECKS_REGISTRY_H
#define GW_CHECKS_REGISTRY_H

#include "engine/check.h"

extern const GwCheckKind *const gw_check_kinds[];

extern const GwCheckKind gw_kind_abbreviation;
extern const GwCheckKind gw_kind_addressee_organ;
extern const GwCheckKind gw_kind_announced_count;
extern const GwCheckKind gw_kind_attachment_list;
extern const GwCheckKind gw_kind_attachment_reference;
extern const GwCheckKind gw_kind_calendar;
extern const GwCheckKind gw_kind_change_agreement;
extern const GwCheckKind gw_kind_character_class;
extern const GwCheckKind gw_kind_citation_agreement;
extern const GwCheckKind gw_kind_complete_list;
extern const GwCheckKind gw_kind_conflict;
extern const GwCheckKind gw_kind_date_agreement;
extern const GwCheckKind gw_kind_date_form;
extern const GwCheckKind gw_kind_date_order;
extern const GwCheckKind gw_kind_density;
extern const GwCheckKind gw_kind_duplicate_paragraph;
extern const GwCheckKind gw_kind_element_count;
extern const GwCheckKind gw_kind_element_missing;
extern const GwCheckKind gw_kind_element_order;
extern const GwCheckKind gw_kind_genre_agreement;
extern const GwCheckKind gw_kind_half_bracket;
extern const GwCheckKind gw_kind_half_width;
extern const GwCheckKind gw_kind_heading_label;
extern const GwCheckKind gw_kind_issuer_agreement;
extern const GwCheckKind gw_kind_joined_match;
extern const GwCheckKind gw_kind_label_order;
extern const GwCheckKind gw_kind_last_paragraph;
extern const GwCheckKind gw_kind_law_citation;
extern const GwCheckKind gw_kind_line_edge;
extern const GwCheckKind gw_kind_list_ends;
extern const GwCheckKind gw_kind_markdown_residue;
extern const GwCheckKind gw_kind_minority_form;
extern const GwCheckKind gw_kind_missing_companion;
extern const GwCheckKind gw_kind_money_words;
extern const GwCheckKind gw_kind_name_overlap;
extern const GwCheckKind gw_kind_nested_mark;
extern const GwCheckKind gw_kind_number_order;
extern const GwCheckKind gw_kind_number_run;
extern const GwCheckKind gw_kind_number_year;
extern const GwCheckKind gw_kind_numbering_continuity;
extern const GwCheckKind gw_kind_organ_agreement;
extern const GwCheckKind gw_kind_paragraph_end;
extern const GwCheckKind gw_kind_percent_sum;
extern const GwCheckKind gw_kind_residue_present;
extern const GwCheckKind gw_kind_secrecy_period;
extern const GwCheckKind gw_kind_self_name;
extern const GwCheckKind gw_kind_series_continuity;
extern const GwCheckKind gw_kind_short_law_name;
extern const GwCheckKind gw_kind_single_value;
extern const GwCheckKind gw_kind_straight_quotes;
extern const GwCheckKind gw_kind_stray_blank;
extern const GwCheckKind gw_kind_sum_agreement;
extern const GwCheckKind gw_kind_table_sum;
extern const GwCheckKind gw_kind_text_length;
extern const GwCheckKind gw_kind_title_echo;
extern const GwCheckKind gw_kind_traditional_character;
extern const GwCheckKind gw_kind_unpaired_mark;
extern const GwCheckKind gw_kind_unused_suppression;
extern const GwCheckKind gw_kind_value_agreement;

#endif
