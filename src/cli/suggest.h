/* suggest.h - what texts hold and the lexicon lacks, counted, as lines to paste into its tables. */
#ifndef GH_CLI_SUGGEST_H
#define GH_CLI_SUGGEST_H

#include "cli/cli.h"

/* `ghotona lexicon suggest FILE...`: options->arguments are the files. The exit status. */
int gh_suggest(const gh_options *options);

#endif
