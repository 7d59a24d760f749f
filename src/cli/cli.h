/* cli.h - the commands, and what they have in common. */
#ifndef GH_CLI_CLI_H
#define GH_CLI_CLI_H

#include <sys/stat.h>

#include "base/bounds.h"
#include "read/reader.h"
#include "store/aggregate.h"

enum gh_exit {
    GH_EXIT_OK = 0,
    GH_EXIT_REFUSED = 1, /* done, but some input was refused */
    GH_EXIT_USAGE = 2,
    GH_EXIT_FAILED = 3, /* internal, or the system refused to read or write */
};

/* Options that a command can take. */
enum gh_option_set {
    GH_TAKES_INPUT = 1 << 0,   /* --input --columns --date --home --lang */
    GH_TAKES_OUTPUT = 1 << 1,  /* -o --output */
    GH_TAKES_FORMAT = 1 << 2,  /* --format */
    GH_TAKES_LEXICON = 1 << 3, /* --lexicon */
    GH_TAKES_SCORE = 1 << 4,   /* --errors --json --only */
    GH_TAKES_JOBS = 1 << 5,    /* --jobs --quiet */
    GH_TAKES_DB = 1 << 6,      /* --db, which must be given */
    GH_TAKES_FILTERS = 1 << 7, /* --from --to and the others of store/filter.h */
    GH_TAKES_COUNTS = 1 << 8,  /* --once --by --acts --quiet */
    GH_TAKES_LIMIT = 1 << 9,   /* --limit */
};

struct gh_options;

typedef struct gh_command {
    const char *name;
    const char *summary; /* one line for `ghotona --help` */
    const char *help;    /* what `ghotona NAME --help` prints */
    unsigned takes;
    const char *const *formats; /* names for --format, NULL at the end */
    int (*run)(const struct gh_options *options);
} gh_command;

/* A command line as understood. */
typedef struct gh_options {
    const gh_command *command;
    gh_reader_options input;
    unsigned jobs;
    bool quiet;
    const char *output;  /* NULL: standard output */
    const char *lexicon; /* NULL: the one built in */
    const char *db;
    int format; /* index in the command's formats; -1: not given */
    bool errors, json;
    const char *only;
    gh_period period;
    gh_act_class acts;
    bool has_period, has_acts, once;
    struct {
        gh_filter_key key;
        const char *value;
    } filters[GH_BOUND_FILTER_TERMS];
    uint32_t filter_count;
    uint64_t limit;   /* 0: none */
    char **arguments; /* what is no option */
    uint32_t argument_count;
} gh_options;

extern const gh_command gh_command_code;
extern const gh_command gh_command_explain;
extern const gh_command gh_command_analyse;
extern const gh_command gh_command_ingest;
extern const gh_command gh_command_rebuild;
extern const gh_command gh_command_export;
extern const gh_command gh_command_search;
extern const gh_command gh_command_lexicon;
extern const gh_command gh_command_eval;

/* Understands argv, whose first word is the command's name. -1 to go on, or the exit status when
 * there is nothing more to do (help was asked for, or the usage is wrong and was told). */
int gh_options_parse(gh_options *options, const gh_command *command, int argc, char **argv);

/* "ghotona NAME: what is wrong", and where to find help; GH_EXIT_USAGE. */
__attribute__((format(printf, 2, 3))) int gh_usage_error(const gh_command *command,
                                                         const char *format, ...);

/* Is it the file at `path` ("-": standard input; NULL: none)? */
bool gh_is_at(const struct stat *output, const char *path);

/* May the output of the options be opened? Not where it is the store, the lexicon or one of the
 * inputs ("-": standard input), which it would empty. GH_EXIT_OK, or a usage error. */
int gh_check_output(const gh_options *options, char *const *inputs, uint32_t input_count);

/* Opens the lexicon of the options and checks --home against its states. GH_EXIT_OK, or the exit
 * status when it cannot be used, after a message. */
int gh_open_lexicon(const gh_options *options, gh_lexicon **ret_lexicon);

#endif
