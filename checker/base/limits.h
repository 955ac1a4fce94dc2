/* Every limit on hostile input, with its reason.
 *
 * Promises: constants only; each has a test in tests/.  Past a limit the file is
 * reported as unreadable, naming the limit, and the run goes on with the next
 * file.  These are about our safety, not about the norms: the norms' numbers
 * live in rules/. */
#ifndef GW_BASE_LIMITS_H
#define GW_BASE_LIMITS_H

/* A draft is some kilobytes, a compilation of laws some megabytes.  Offsets
 * are 32 bits wide and a byte may become a UTF-16 unit. */
#define GW_MAX_INPUT_BYTES (64u * 1024 * 1024)

/* A reader cannot use a paragraph longer than this, and rules run per
 * paragraph: it bounds the work that one pattern can be given. */
#define GW_MAX_PARAGRAPH_UNITS (1024u * 1024)

/* 1,000,000 paragraphs are some 20,000 pages. */
#define GW_MAX_PARAGRAPHS 1000000u

/* The whole text after unpacking; keeps offsets far from 2^32. */
#define GW_MAX_TEXT_UNITS (128u * 1024 * 1024)

/* A Word file has some dozens of parts; one with many pictures, hundreds. */
#define GW_MAX_ZIP_ENTRIES 10000u

/* Unpacked size of one part that we read, and of all that we read. */
#define GW_MAX_PART_BYTES (128u * 1024 * 1024)
#define GW_MAX_PACKAGE_BYTES (256u * 1024 * 1024)

/* XML compresses 10 to 30 times, a bomb 1,000 times.  Small parts are exempt:
 * an empty styles part compresses well and does no harm. */
#define GW_MAX_ZIP_RATIO 400u
#define GW_ZIP_RATIO_FREE_BYTES (4u * 1024 * 1024)

/* Deepest real document seen: some 60 (tables in text boxes in tables). */
#define GW_MAX_XML_DEPTH 256u

/* Elements and attributes of one element. */
#define GW_MAX_XML_ATTRIBUTES 256u

/* Declarations in force at one place; Word's root elements have some 35.
 * libxml2 looks prefixes up one by one. */
#define GW_MAX_XML_NAMESPACES 512u

/* basedOn chains: Word allows 10 levels or so; a cycle would never end. */
#define GW_MAX_STYLE_CHAIN 64u

/* PCRE2 steps for one match on one paragraph; a shipped pattern needs
 * hundreds.  Past it the paragraph counts as not judged by that rule. */
#define GW_MATCH_LIMIT 200000u
#define GW_MATCH_DEPTH_LIMIT 2000u
#define GW_MATCH_HEAP_KIB 4096u

/* Rule, list and configuration files are written by people. */
#define GW_MAX_RULE_FILE_BYTES (4u * 1024 * 1024)
#define GW_MAX_YAML_DEPTH 16u

/* libfyaml keeps all tokens of one line: 4 MiB of “[1,1,…” would take 1 GB. */
#define GW_MAX_YAML_LINE_BYTES (64u * 1024)

/* A reader is not helped by more; the rest is counted. */
#define GW_MAX_FINDINGS_PER_DOCUMENT 10000u

#endif
