#include "engine/ready.h"

#include <string.h>

static void
make_rows(const GwRuleSource *source, GwLiterals *literals, guint32 *first_rows, guint8 *rows)
{
	GwRarity *rarity = gw_rarity_new();
	guint32 n = 0, i, k;

	for (i = 0; i < source->n_tables; i++) {
		const GwTermTable *table = &source->tables[i];

		first_rows[i] = n;
		for (k = 0; k < table->n_rows; k++, n++) {
			rows[n] = gw_term_row_flags(&table->rows[k]);
			if (rows[n] & GW_ROW_SOUGHT &&
			    !gw_term_row_add(&table->rows[k], literals, rarity, n))
				rows[n] |= GW_ROW_EVERYWHERE;
		}
	}
	gw_rarity_free(rarity);
}

/* What is wrong with an entry is said by its loader. */
static guint32
add_entries(const GwRuleSource *source, GwLiterals *literals)
{
	guint32 n = 0, i, k;
	guint word;

	for (i = 0; i < source->n_files; i++) {
		const GwNode *root = source->files[i].root;

		for (k = 0; k < root->n_items; k++, n++) {
			const GwNode *needs = gw_node_get(&root->items[k], "needs");

			for (word = 0; word < gw_node_count(needs); word++) {
				if (gw_node_nth(needs, word))
					gw_literals_add(literals, gw_node_nth(needs, word),
							n | GW_TRIGGER_RULE);
			}
		}
	}
	return n;
}

void
gw_ready_make(const GwRuleSource *source, GwReady *ready)
{
	GwLiterals *literals = gw_literals_new(FALSE);
	guint32 *first_rows = g_new0(guint32, source->n_tables + 1);
	guint8 *rows;
	guint32 n = 0, i;

	for (i = 0; i < source->n_tables; i++)
		n += source->tables[i].n_rows;
	rows = g_new0(guint8, n + 1);
	make_rows(source, literals, first_rows, rows);
	*ready = (GwReady){ .rows = rows, .first_rows = first_rows, .n_rows = n,
			    .n_entries = add_entries(source, literals), .literals = literals };
	gw_literals_seal(literals);
}

void
gw_ready_clear(GwReady *ready)
{
	gw_literals_free((GwLiterals *)ready->literals);
	g_free((gpointer)ready->rows);
	g_free((gpointer)ready->first_rows);
	memset(ready, 0, sizeof *ready);
}
