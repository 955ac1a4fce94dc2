/* unused-suppression: a comment or a configuration entry that hides nothing.
 * Only the engine can know, when all other rules have run: it emits the finding
 * under this rule's entry, which gives the texts. */
#include "checks/registry.h"

static const GwParam unused_suppression_params[] = {
	{ NULL, GW_PARAM_STRING, FALSE, NULL },
};

static void
run(GwCheckRun *check G_GNUC_UNUSED, const GwRule *rule G_GNUC_UNUSED)
{
}

const GwCheckKind gw_kind_unused_suppression = {
	.name = "unused-suppression",
	.help = "忽略标记没有忽略到任何问题（由引擎报出）",
	.params = unused_suppression_params,
	.run = run,
};
