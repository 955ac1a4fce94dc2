#include "cli/rule_covers.h"

#include "cli/rule_texts.h"

struct GwCovers {
	GwArena *arena;
	GHashTable *shipped; /* code → const GwNode*; NULL: not read yet */
};

GwCovers *
gw_covers_new(void)
{
	return g_new0(GwCovers, 1);
}

void
gw_covers_free(GwCovers *covers)
{
	if (covers->shipped) {
		g_hash_table_unref(covers->shipped);
		gw_arena_free(covers->arena);
	}
	g_free(covers);
}

static void
read_file(GwCovers *covers, const GwRuleText *text)
{
	const GwNode *root = gw_yaml_read(covers->arena, text->name, text->text, text->len, NULL);

	for (guint32 i = 0; root && i < root->n_items; i++) {
		const GwNode *rule = &root->items[i];
		const GwNode *list = gw_node_get(rule, "covers");

		if (list)
			g_hash_table_insert(covers->shipped, (gpointer)gw_node_string(rule, "code"),
					    (gpointer)list);
	}
}

static void
read_shipped(GwCovers *covers)
{
	const GwRuleText *text;

	covers->arena = gw_arena_new();
	covers->shipped = g_hash_table_new(g_str_hash, g_str_equal);
	for (text = gw_rule_texts; text->name; text++)
		if (g_str_has_suffix(text->name, ".yaml"))
			read_file(covers, text);
}

const GwNode *
gw_covers_of(GwCovers *covers, const GwRule *rule)
{
	if (rule->house)
		return rule->covers;
	if (!covers->shipped)
		read_shipped(covers);
	return g_hash_table_lookup(covers->shipped, rule->code);
}
