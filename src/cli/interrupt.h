/* interrupt.h - Ctrl-C as a request to end, for commands that have something to bring to an end. */
#ifndef GH_CLI_INTERRUPT_H
#define GH_CLI_INTERRUPT_H

#include <stdbool.h>

/* From now on SIGINT and SIGTERM are noted. A second one ends the program at once. */
void gh_interrupt_catch(void);

/* True if one came. */
bool gh_interrupted(void);

/* While the program waits for input there is nothing to bring to an end: a signal then says
 * `farewell` (a line; it must stay valid) and ends the program at once, with this exit status.
 * NULL: no wait. */
void gh_interrupt_waits(const char *farewell, int status);

#endif
