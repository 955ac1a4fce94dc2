/* secrecy-period: 保密期限 longer than the law allows for the level (保密法 第二十条),
 * or over (第二十四条). */
#include "checks/params.h"
#include "checks/registry.h"

typedef enum { TOO_LONG, OVER } Fault;

typedef struct {
	Fault fault;
	gint64 years[GW_SECRECY_TOP + 1]; /* by level; 0: no limit */
} Params;

static const GwParam secrecy_period_params[] = {
	{ "fault", GW_PARAM_STRING, TRUE, "long 超过最长期限、over 期限已满" },
	{ "limits", GW_PARAM_MAP, FALSE, "各密级的最长年数" },
	{ NULL, GW_PARAM_STRING, FALSE, NULL },
};

static gboolean
read_limit(Params *p, const GwNode *item)
{
	gint64 years = 0;

	if (!gw_node_read_int(item, &years) || years <= 0)
		return FALSE;
	for (int level = GW_SECRECY_SECRET; level <= GW_SECRECY_TOP; level++) {
		if (g_strcmp0(item->key, gw_secrecy_label((GwSecrecyDegree)level)))
			continue;
		p->years[level] = years;
		return TRUE;
	}
	return FALSE;
}

static gboolean
prepare(const GwNode *map, gpointer *prepared, GError **error)
{
	static const char *const faults[] = { "long", "over", NULL };
	const GwNode *limits = gw_node_get(map, "limits");
	Params *p = g_new0(Params, 1);
	guint fault = 0;

	*prepared = p;
	for (guint i = 0; i < gw_node_count(limits); i++) {
		if (read_limit(p, &limits->items[i]))
			continue;
		gw_node_error(error, &limits->items[i], "应为密级和正整数的年数",
			      "a level and a positive number of years are wanted");
		g_free(p);
		return FALSE;
	}
	if (!gw_param_choice(map, "fault", faults, &fault, error)) {
		g_free(p);
		return FALSE;
	}
	p->fault = (Fault)fault;
	return TRUE;
}

static void
judge_length(GwCheckRun *check, const GwRule *rule, const GwSecrecy *secrecy)
{
	const Params *p = rule->prepared;
	gint64 limit = p->years[secrecy->degree];
	char *years;

	if (!limit || secrecy->months <= limit * 12)
		return;
	years = g_strdup_printf("%" G_GINT64_FORMAT, limit);
	gw_check_emit(check, rule, secrecy->period, gw_secrecy_label(secrecy->degree), years, NULL);
	g_free(years);
}

/* The period runs from the day the document bears (实施条例 第十九条). */
static void
judge_end(GwCheckRun *check, const GwRule *rule, const GwSecrecy *secrecy, const GwDateValue *date)
{
	GDate end;
	char *day;

	if (!secrecy->months || !date->year || !date->month || !date->day)
		return;
	g_date_clear(&end, 1);
	g_date_set_dmy(&end, (GDateDay)date->day, (GDateMonth)date->month, (GDateYear)date->year);
	g_date_add_months(&end, secrecy->months);
	if (g_date_compare(&end, gw_check_today(check)) >= 0)
		return;
	day = g_strdup_printf("%u年%u月%u日", g_date_get_year(&end), (guint)g_date_get_month(&end),
			      g_date_get_day(&end));
	gw_check_emit(check, rule, secrecy->period, day, NULL);
	g_free(day);
}

static void
run(GwCheckRun *check, const GwRule *rule)
{
	const GwFacts *facts = gw_check_document(check)->facts;
	const Params *p = rule->prepared;

	if (facts->secrecy.degree == GW_SECRECY_NONE || gw_span_is_empty(facts->secrecy.period))
		return;
	if (p->fault == TOO_LONG)
		judge_length(check, rule, &facts->secrecy);
	else
		judge_end(check, rule, &facts->secrecy, &facts->date);
}

const GwCheckKind gw_kind_secrecy_period = {
	.name = "secrecy-period",
	.help = "保密期限超过该密级的最长期限，或者已满",
	.params = secrecy_period_params,
	.prepare = prepare,
	.release = g_free,
	.run = run,
};
