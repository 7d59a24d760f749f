/* terminal.h - what standard output is. */
#ifndef GH_CLI_TERMINAL_H
#define GH_CLI_TERMINAL_H

#include "cli/cli.h"
#include "write/screen.h"

/* True if the output of these options goes to a terminal. */
bool gh_is_terminal(const gh_options *options);

/* Colours and width for it: none in a pipe or file, and no colours where NO_COLOR is set. */
gh_screen gh_terminal_screen(const gh_options *options);

#endif
