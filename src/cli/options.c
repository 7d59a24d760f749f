#include <ctype.h>
#include <errno.h>
#include <getopt.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/bounds.h"
#include "cli/cli.h"
#include "lexicon/lexicon.h"

enum option_key {
    INPUT = 256,
    COLUMNS,
    DATE,
    HOME,
    LANG,
    JOBS,
    QUIET,
    FORMAT,
    LEXICON,
    ERRORS,
    JSON,
    ONLY,
    DB,
    BY,
    ACTS,
    LIMIT,
    ONCE,
    FILTER /* and a gh_filter_key; the last */
};

static const struct {
    struct option option;
    unsigned any_of;
} known_options[] = {
    {{"input", required_argument, NULL, INPUT}, GH_TAKES_INPUT},
    {{"columns", required_argument, NULL, COLUMNS}, GH_TAKES_INPUT},
    {{"date", required_argument, NULL, DATE}, GH_TAKES_INPUT},
    {{"home", required_argument, NULL, HOME}, GH_TAKES_INPUT},
    {{"lang", required_argument, NULL, LANG}, GH_TAKES_INPUT},
    {{"jobs", required_argument, NULL, JOBS}, GH_TAKES_JOBS},
    {{"quiet", no_argument, NULL, QUIET}, GH_TAKES_JOBS | GH_TAKES_COUNTS},
    {{"format", required_argument, NULL, FORMAT}, GH_TAKES_FORMAT},
    {{"output", required_argument, NULL, 'o'}, GH_TAKES_OUTPUT},
    {{"lexicon", required_argument, NULL, LEXICON}, GH_TAKES_LEXICON},
    {{"db", required_argument, NULL, DB}, GH_TAKES_DB},
    {{"by", required_argument, NULL, BY}, GH_TAKES_COUNTS},
    {{"acts", required_argument, NULL, ACTS}, GH_TAKES_COUNTS},
    {{"once", no_argument, NULL, ONCE}, GH_TAKES_COUNTS},
    {{"limit", required_argument, NULL, LIMIT}, GH_TAKES_LIMIT},
    {{"errors", no_argument, NULL, ERRORS}, GH_TAKES_SCORE},
    {{"json", no_argument, NULL, JSON}, GH_TAKES_SCORE},
    {{"only", required_argument, NULL, ONLY}, GH_TAKES_SCORE},
    {{"help", no_argument, NULL, 'h'}, 0},
};

enum { KNOWN_OPTIONS = sizeof known_options / sizeof known_options[0] };

/* Formats of records that only a store is written in. */
static const char *const export_formats[] = {"geojson", "aggregate", NULL};
static const char *const input_names[] = {
    [GH_INPUT_AUTO] = "auto", [GH_INPUT_TEXT] = "text",         [GH_INPUT_NDJSON] = "ndjson",
    [GH_INPUT_CSV] = "csv",   [GH_INPUT_HTML] = "html",         [GH_INPUT_FEED] = "feed",
    [GH_INPUT_WARC] = "warc", [GH_INPUT_PETRARCH] = "petrarch", [GH_INPUT_FORMATS] = NULL};

int gh_usage_error(const gh_command *command, const char *format, ...)
{
    fprintf(stderr, "ghotona %s: ", command->name);
    va_list args;
    va_start(args, format);
    vfprintf(stderr, format, args);
    va_end(args);
    fprintf(stderr, "\nTry 'ghotona %s --help'.\n", command->name);
    return GH_EXIT_USAGE;
}

static int index_of(const char *const *names, const char *name)
{
    for (int i = 0; names && names[i]; i++)
        if (strcmp(names[i], name) == 0)
            return i;
    return -1;
}

/* Chooses one of `names` for an option; -1 to go on. */
static int choose(const gh_command *command, const char *option, const char *const *names,
                  const char *value, int *ret_index)
{
    *ret_index = index_of(names, value);
    if (*ret_index >= 0)
        return -1;
    char list[160] = "";
    for (int i = 0; names[i]; i++) {
        size_t n = strlen(list);
        snprintf(list + n, sizeof list - n, "%s%s", n ? ", " : "", names[i]);
    }
    return gh_usage_error(command, "--%s %s is unknown; there is: %s", option, value, list);
}

static int set_format(gh_options *options, const char *value)
{
    const char *const *names = options->command->formats;
    if (index_of(names, value) < 0 && index_of(export_formats, value) >= 0)
        return gh_usage_error(options->command, "--format %s is one of ghotona export only", value);
    return choose(options->command, "format", names, value, &options->format);
}

static int set_language(gh_options *options, const char *value)
{
    if (strcmp(value, "en") == 0)
        return gh_usage_error(options->command, "--lang en: there is no English lexicon in this "
                                                "version");
    if (strcmp(value, "bn") != 0 && strcmp(value, "auto") != 0)
        return gh_usage_error(options->command, "--lang %s is unknown; there is: auto, bn", value);
    options->input.any_lang = strcmp(value, "bn") == 0;
    return -1;
}

/* "text=body,date=published": what tables and JSON call the fields. */
static int set_columns(gh_options *options, const char *value)
{
    for (const char *p = value; *p; p += *p == ',') {
        const char *end = p + strcspn(p, ","), *equals = memchr(p, '=', (size_t)(end - p));
        if (!equals || equals + 1 == end)
            return gh_usage_error(options->command, "--columns %s: FIELD=COLUMN,... is expected",
                                  value);
        gh_row_key key = gh_row_key_find((gh_str){p, (uint32_t)(equals - p)});
        if (key == GH_ROW_KEYS)
            return gh_usage_error(options->command,
                                  "--columns %s: a field is one of id, text, date, source, home, "
                                  "title, url, lang",
                                  value);
        if (options->input.columns[key].n)
            return gh_usage_error(options->command, "--columns %s: %.*s is given twice", value,
                                  (int)(equals - p), p);
        options->input.columns[key] = (gh_str){equals + 1, (uint32_t)(end - equals - 1)};
        p = end;
    }
    return -1;
}

static int set_jobs(gh_options *options, const char *value)
{
    char *end;
    errno = 0;
    unsigned long jobs = strtoul(value, &end, 10);
    if (!isdigit((unsigned char)value[0]) || *end || errno || jobs > GH_BOUND_JOBS)
        return gh_usage_error(options->command, "--jobs %s: a number from 0 to %u is expected",
                              value, GH_BOUND_JOBS);
    long cores = sysconf(_SC_NPROCESSORS_ONLN);
    options->jobs = (unsigned)jobs;
    if (jobs == 0)
        options->jobs = cores < 1                     ? 1
                        : cores > (long)GH_BOUND_JOBS ? GH_BOUND_JOBS
                                                      : (unsigned)cores;
    return -1;
}

static int set_counts(gh_options *options, int key, const char *value)
{
    static const char *const periods[] = {
        [GH_BY_DAY] = "day", [GH_BY_WEEK] = "week", [GH_BY_MONTH] = "month", NULL};
    static const char *const classes[] = {[GH_OF_ROOT] = "root", [GH_OF_QUAD] = "quad", NULL};
    int index;
    int status = key == BY ? choose(options->command, "by", periods, value, &index)
                           : choose(options->command, "acts", classes, value, &index);
    if (status >= 0)
        return status;
    if (key == BY)
        options->period = (gh_period)index;
    else
        options->acts = (gh_act_class)index;
    options->has_period = options->has_period || key == BY;
    options->has_acts = options->has_acts || key == ACTS;
    return -1;
}

static int set_limit(gh_options *options, const char *value)
{
    char *end;
    errno = 0;
    options->limit = strtoull(value, &end, 10);
    if (!isdigit((unsigned char)value[0]) || *end || errno || options->limit > INT64_MAX)
        return gh_usage_error(options->command, "--limit %s: a number is expected; 0 for no limit",
                              value);
    return -1;
}

/* Values are checked when there is a lexicon that knows them. */
static int add_filter(gh_options *options, int key, const char *value)
{
    if (options->filter_count == GH_BOUND_FILTER_TERMS)
        return gh_usage_error(options->command, "more than %u filters", GH_BOUND_FILTER_TERMS);
    options->filters[options->filter_count].key = (gh_filter_key)(key - FILTER);
    options->filters[options->filter_count++].value = value;
    return -1;
}

/* Options about what is read; -1 to go on. */
static int set_input(gh_options *options, int key, const char *value)
{
    int index;
    int status = -1;
    switch (key) {
    case INPUT:
        status = choose(options->command, "input", input_names, value, &index);
        options->input.format = status < 0 ? (gh_input_format)index : GH_INPUT_AUTO;
        return status;
    case COLUMNS:
        return set_columns(options, value);
    case DATE:
        if (gh_date_parse(gh_str_of(value), &options->input.date) != GH_OK)
            return gh_usage_error(options->command,
                                  "--date %s: a day written YYYY-MM-DD is expected", value);
        return -1;
    case HOME:
        options->input.home = gh_str_of(value);
        if (!gh_is_country_code(options->input.home))
            return gh_usage_error(options->command,
                                  "--home %s: an ISO 3166 alpha-3 code, such as BGD, is expected",
                                  value);
        return -1;
    case LANG:
        return set_language(options, value);
    default:
        return set_jobs(options, value);
    }
}

static int set_option(gh_options *options, int key, const char *value)
{
    switch (key) {
    case 'h':
        fputs(options->command->help, stdout);
        return GH_EXIT_OK;
    case '?':
        fprintf(stderr, "Try 'ghotona %s --help'.\n", options->command->name);
        return GH_EXIT_USAGE;
    case FORMAT:
        return set_format(options, value);
    case 'o':
        options->output = value;
        return -1;
    case LEXICON:
        options->lexicon = value;
        return -1;
    case DB:
        options->db = value;
        return -1;
    case QUIET:
        options->quiet = true;
        return -1;
    case ERRORS:
        options->errors = true;
        return -1;
    case JSON:
        options->json = true;
        return -1;
    case ONLY:
        options->only = value;
        return -1;
    case BY:
    case ACTS:
        return set_counts(options, key, value);
    case ONCE:
        options->once = true;
        return -1;
    case LIMIT:
        return set_limit(options, value);
    default:
        return key >= FILTER ? add_filter(options, key, value) : set_input(options, key, value);
    }
}

/* What the command takes, in the form of getopt_long(). */
static void list_accepted(const gh_command *command, struct option *accepted)
{
    for (int i = 0; i < KNOWN_OPTIONS; i++)
        if (!known_options[i].any_of || (known_options[i].any_of & command->takes))
            *accepted++ = known_options[i].option;
    for (int i = 0; i < GH_FILTER_KEYS && (command->takes & GH_TAKES_FILTERS); i++)
        *accepted++ = (struct option){gh_filter_names[i], required_argument, NULL, FILTER + i};
}

int gh_options_parse(gh_options *options, const gh_command *command, int argc, char **argv)
{
    *options = (gh_options){
        .command = command, .jobs = 1, .format = -1, .period = GH_BY_MONTH, .limit = 20};
    struct option accepted[KNOWN_OPTIONS + GH_FILTER_KEYS + 1] = {0};
    list_accepted(command, accepted);
    char name[64]; /* getopt begins its messages with the first word */
    snprintf(name, sizeof name, "ghotona %s", command->name);
    argv[0] = name;
    const char *shorts = command->takes & GH_TAKES_OUTPUT ? "ho:" : "h";
    int key;
    while ((key = getopt_long(argc, argv, shorts, accepted, NULL)) != -1) {
        int status = set_option(options, key, optarg);
        if (status >= 0)
            return status;
    }
    options->arguments = argv + optind;
    options->argument_count = (uint32_t)(argc - optind);
    options->input.warns = !options->quiet;
    if ((command->takes & GH_TAKES_DB) && !options->db)
        return gh_usage_error(command, "--db DB is expected");
    return -1;
}

/* True if the lexicon knows the country, or knows none at all. */
static bool is_known_country(const gh_lexicon *lexicon, gh_str code)
{
    if (gh_lexicon_row_count(lexicon, GH_TABLE_STATE) == 0)
        return true;
    uint32_t id = gh_lexicon_find(lexicon, code);
    return id != 0 && gh_lexicon_key(lexicon, GH_TABLE_STATE, id) != UINT32_MAX;
}

int gh_open_lexicon(const gh_options *options, gh_lexicon **ret_lexicon)
{
    gh_error error;
    if (gh_lexicon_open(options->lexicon, ret_lexicon, &error) != GH_OK) {
        fprintf(stderr, "ghotona: %s: %s\n",
                options->lexicon ? options->lexicon : "the built-in lexicon", error.message);
        return GH_EXIT_FAILED;
    }
    gh_str home = options->input.home;
    if (home.n == 0 || is_known_country(*ret_lexicon, home))
        return GH_EXIT_OK;
    gh_lexicon_close(*ret_lexicon);
    return gh_usage_error(options->command, "--home %s: the lexicon knows no such country", home.p);
}
