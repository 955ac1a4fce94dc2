/* Names of organs, and lines that are written to them (主送, 7.3.2). */
#include "recognise/lines.h"

typedef const GwWord Words[];

static Words organs = {
	W(u"政府"), W(u"国务院"), W(u"委员会"), W(u"党委"), W(u"省委"), W(u"市委"),
	W(u"县委"), W(u"区委"), W(u"州委"), W(u"工委"), W(u"党组"), W(u"军委"), W(u"中央"),
	W(u"办公厅"), W(u"办公室"), W(u"局"), W(u"厅"), W(u"部"), W(u"院"), W(u"署"),
	W(u"会"), W(u"处"), W(u"社"), W(u"行"), W(u"中心"), W(u"公司"), W(u"集团"),
	W(u"大学"), W(u"学校"), W(u"机制"), W(u"小组"), W(u"组"), W(u"总队"), W(u"支队"),
	W(u"大队"), W(u"政协"), W(u"委"), W(u"站"), W(u"所"), W(u"台"), W(u"馆"), W(u"司"),
	W(u"军区"), W(u"妇联"), W(u"室"), W(u"科协"), W(u"文联"), W(u"残联"), W(u"工商联"),
	W(u"中学"), W(u"小学"), W(u"幼儿园"), W(u"法庭"), W(u"园区"), W(u"基地"),
	W(u"总工会"), W(u"工会"), W(u"海关"), W(u"中心校"), W(u"党校"), W(u"支部"), W(u"街道"),
	W(u"联社"), W(u"调查队"), W(u"工作队"), { NULL, 0 }
};

/* Who is written to: organs, classes of organs, now and then a person. */
static Words receivers = {
	W(u"政府"), W(u"部门"), W(u"机构"), W(u"单位"), W(u"企业"), W(u"公司"), W(u"委"),
	W(u"部"), W(u"局"), W(u"厅"), W(u"院"), W(u"会"), W(u"办"), W(u"室"), W(u"中心"),
	W(u"学校"), W(u"大学"), W(u"院校"), W(u"集团"), W(u"处"), W(u"科"), W(u"所"),
	W(u"站"), W(u"队"), W(u"行"), W(u"社"), W(u"署"), W(u"组"), W(u"团"), W(u"县"),
	W(u"市"), W(u"区"), W(u"省"), W(u"州"), W(u"盟"), W(u"旗"), W(u"乡"), W(u"镇"),
	W(u"国"), W(u"政协"), W(u"党支部"), W(u"支部"), W(u"同志"), W(u"女士"), W(u"先生"),
	W(u"代表"), W(u"委员"), W(u"村"), W(u"社区"), W(u"街道"), W(u"居民"), W(u"兵团"),
	W(u"机关"), W(u"协会"), W(u"银行"), W(u"馆"), W(u"台"), W(u"商户"), W(u"家长"),
	W(u"群众"), W(u"园区"), W(u"中央"), W(u"军委"), W(u"国务院"), W(u"）"), W(u")"),
	W(u"等"), W(u"联"), W(u"中学"), W(u"小学"), W(u"党组"), W(u"各部"), W(u"主席"),
	W(u"省长"), W(u"市长"), W(u"县长"), W(u"幼儿园"), W(u"医院"), W(u"工会"), W(u"老师"), W(u"理事"), W(u"监事"), W(u"会员"), W(u"乡亲"), W(u"董事"),
	W(u"股东"), W(u"教师"), W(u"职工"), W(u"员工"), W(u"业主"), W(u"同学"), W(u"考生"), W(u"林场"),
	W(u"农场"), W(u"牧场"),
	{ NULL, 0 }
};

static Words follows = {
	W(u"如下"), W(u"下列"), W(u"以下"), W(u"事项"), W(u"情况"), W(u"意见"), W(u"包括"),
	W(u"要求"), W(u"为"), W(u"是"), W(u"条件"), W(u"内容"), W(u"如次"), W(u"问题"),
	W(u"指出"), W(u"强调"), W(u"认为"), W(u"决定"), W(u"通知"), W(u"之一"), W(u"办法"),
	W(u"修改为"), W(u"拟办"), W(u"说明"), W(u"备注"), W(u"依据"), W(u"规定"), W(u"措施"), W(u"工作"), W(u"任务"), W(u"名单"),
	{ NULL, 0 }
};

#define BIT(name) GW_BIT(GW_FORM_##name)

gboolean
gw_form_organ(const gunichar2 *p, guint n)
{
	return gw_view_ends_any(p, n, organs);
}

static gboolean
is_receiver(const gunichar2 *p, guint n)
{
	return n >= 2 && (gw_view_ends_any(p, n, receivers) || gw_form_organ(p, n));
}

/* One name alone must leave no doubt: “请认真执行。” ends as 银行 does. */
static gboolean
is_sure_receiver(const gunichar2 *p, guint n)
{
	static Words sure = {
		W(u"政府"), W(u"委员会"), W(u"办公室"), W(u"办公厅"), W(u"局"), W(u"厅"),
		W(u"党委"), W(u"各部门"), W(u"各单位"), W(u"学校"), { NULL, 0 }
	};
	static const gunichar2 verbs[] = u"于由报请将向把已";
	guint i, k;

	/* “情况于季度末报领导小组办公室。” ends as a name does and is a sentence. */
	for (i = 0; i < n; i++)
		for (k = 0; verbs[k]; k++)
			if (p[i] == verbs[k])
				return FALSE;
	return n >= 3 && n <= 24 && gw_view_ends_any(p, n, sure);
}

gboolean
gw_line_is_receivers(const GwTight *t)
{
	guint n = t->n_head, from = 0, at, depth = 0;

	if (!t->whole || t->units < 4 || t->colons || t->digits || t->stops > 1)
		return FALSE;
	n -= gw_form_is_stop(t->head[n - 1]) || t->head[n - 1] == 0x3001;
	for (at = 0; at < n; at++) {
		depth += gw_form_is_open(t->head[at]);
		depth -= depth && gw_form_is_close(t->head[at]);
		if (depth || (t->head[at] != 0x3001 && t->head[at] != 0xFF0C && t->head[at] != ','))
			continue;
		if (!is_receiver(t->head + from, at - from))
			return FALSE;
		from = at + 1;
	}
	return from ? is_receiver(t->head + from, n - from) : is_sure_receiver(t->head, n);
}

/* The colon forgotten or put wrongly: “各市、州人民政府，…各直属机构” */
static guint64
listed_from_all(const GwTight *t)
{
	gunichar2 last = t->tail[t->n_tail - 1];
	guint n = t->n_tail - (last == 0xFF0C || last == 0x3001);

	return t->pauses && gw_tight_starts(t, u"各") && gw_view_ends_any(t->tail, n, receivers)
		       ? BIT(ADDRESSEE) : 0;
}

/* 各区、县人民政府；市政府各部门： parts organs more than 7.3.2 does. */
static gboolean
are_semicolons(const GwTight *t)
{
	guint i, n = 0;

	for (i = 0; i < t->n_head; i++)
		n += t->head[i] == 0xFF1B || t->head[i] == ';';
	return n == t->stops && gw_tight_starts(t, u"各");
}

/* Who is spoken to, not written to. */
static Words audiences = {
	W(u"各位代表"), W(u"各位委员"), W(u"各位领导"), W(u"各位同志"), W(u"各位来宾"), W(u"同志们"),
	W(u"同学们"), { NULL, 0 }
};

guint64
gw_line_address(const GwTight *t)
{
	gunichar2 last = t->tail[t->n_tail - 1];
	gboolean colon = last == 0xFF1A || last == ':';
	guint n = t->n_tail - (colon ? 1 : 0);

	if ((t->stops && !are_semicolons(t)) || t->units > 250 || t->units < 2)
		return 0;
	if (colon && gw_tight_starts_any(t, audiences))
		return BIT(AS_FOLLOWS);
	if (colon && gw_view_ends_any(t->tail, n, follows))
		return BIT(AS_FOLLOWS);
	if (t->colons > 1 || t->digits > 2)
		return 0;
	if (colon && gw_view_ends_any(t->tail, n, receivers))
		return BIT(ADDRESSEE);
	return colon ? 0 : listed_from_all(t);
}

