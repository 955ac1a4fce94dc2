/* What every test program does: run one suite, exit 0 if all passed.
 * CK_RUN_CASE=name runs one case, CK_FORK=no serves the debugger. */
#ifndef GW_TESTS_SUITE_H
#define GW_TESTS_SUITE_H

#include <check.h>
#include <glib.h>

#define GW_TEST_MAIN(suite_function)                          \
	int main(void)                                        \
	{                                                     \
		SRunner *runner = srunner_create(suite_function()); \
		int failed;                                   \
		srunner_run_all(runner, CK_ENV);              \
		failed = srunner_ntests_failed(runner);       \
		srunner_free(runner);                         \
		return failed ? 1 : 0;                        \
	}

#endif
