#include <errno.h>
#include <stdio.h>

#include "cli/filters.h"
#include "cli/help.h"
#include "cli/progress.h"
#include "cli/sink.h"
#include "cli/terminal.h"
#include "store/aggregate.h"
#include "store/records.h"
#include "write/formats.h"

static const char *const formats[] = {"ndjson", "csv",   "gdelt",   "gdelt-mentions", "icews",
                                      "plover", "acled", "geojson", "aggregate",      NULL};
enum { NDJSON = 0, AGGREGATE = 8 };

static const char help[] =
    "usage: ghotona export --db DB [OPTIONS]\n"
    "\n"
    "Writes the records of a store, all or those that pass the filters.\n"
    "\n" GH_HELP_DB
    "  --format FORMAT   ndjson (the default), csv, gdelt, gdelt-mentions, icews, plover, acled,\n"
    "                    geojson (records whose place has coordinates), aggregate (counts by\n"
    "                    pair of actors, time and act)\n"
    "  --once            of the records that tell one incident, the first\n"
    "  --by PERIOD       of aggregate: day, week or month (the default)\n"
    "  --acts CLASS      of aggregate: root (of the CAMEO code, the default) or quad\n"
    "  --lexicon FILE    a compiled lexicon in place of the one built in: what other formats\n"
    "                    call countries, roles and acts\n"
    "  --quiet           no progress on standard error\n"
    "  -o, --output FILE write to FILE instead of standard output\n" GH_HELP_HELP
    "\n" GH_HELP_FILTERS "\n"
    "Exit status: 0 done; 2 usage; 3 internal or I/O error.\n";

/* Output is written when so much has gathered. */
enum { WRITE_AT = 1 << 16 };

struct exporting {
    const gh_options *options;
    gh_store *store;
    const gh_facts *facts;
    const gh_filter *filter;
    gh_sink sink;
    gh_buffer out;
    gh_progress progress;
    gh_progress_state done;
};

static int fail(const struct exporting *e, const gh_error *error)
{
    fprintf(stderr, "ghotona: %s: %s\n", e->options->db, error->message);
    return GH_EXIT_FAILED;
}

/* Writes what has gathered; false when nothing more can be written. */
static bool flush(struct exporting *e, size_t at)
{
    gh_progress_step(&e->progress, &e->done);
    if (e->out.failed)
        e->sink.error = e->sink.error ? e->sink.error : ENOMEM;
    if (e->out.n < at)
        return true;
    e->done.bytes += e->out.n;
    return gh_sink_write(&e->sink, &e->out);
}

static void count_record(struct exporting *e, uint64_t article)
{
    e->done.records++;
    e->done.articles += e->done.done != article;
    e->done.done = article;
}

static int write_records(struct exporting *e, const gh_format *format)
{
    gh_records *records;
    gh_export x;
    gh_error error;
    gh_status status =
        gh_records_new(e->store, e->filter, e->options->once, e->facts, &records, &error);
    if (status != GH_OK)
        return fail(e, &error);
    bool is_first = true;
    e->progress.total = gh_records_last_article(records);
    gh_format_begin(&e->out, format);
    while (flush(e, WRITE_AT) && gh_records_next(records, &x, &status, &error)) {
        if (gh_format_put(&e->out, format, &x, is_first))
            is_first = false;
        count_record(e, gh_records_article(records));
    }
    gh_format_end(&e->out, format);
    flush(e, 1);
    gh_records_free(records);
    return status == GH_OK ? GH_EXIT_OK : fail(e, &error);
}

static void put_counts(gh_buffer *out, const gh_counts *c)
{
    const gh_str cells[] = {c->begin, c->source, c->target, c->act};
    for (size_t i = 0; i < sizeof cells / sizeof *cells; i++) {
        gh_put_str(out, cells[i]);
        gh_put_char(out, ',');
    }
    gh_put_unsigned(out, c->records);
    gh_put_char(out, ',');
    gh_put_unsigned(out, c->incidents);
    gh_put_format(out, ",%.4f\n", c->goldstein);
}

static int write_counts(struct exporting *e)
{
    gh_aggregate *aggregate;
    gh_counts counts;
    gh_error error;
    gh_status status = gh_aggregate_new(e->store, e->filter, e->options->period, e->options->acts,
                                        &aggregate, &error);
    if (status != GH_OK)
        return fail(e, &error);
    gh_put_format(&e->out, "period,source,target,%s,records,incidents,mean_goldstein\n",
                  e->options->acts == GH_OF_ROOT ? "root" : "quad");
    while (flush(e, WRITE_AT) && gh_aggregate_next(aggregate, &counts, &status, &error)) {
        put_counts(&e->out, &counts);
        e->done.records += counts.records;
    }
    flush(e, 1);
    gh_aggregate_free(aggregate);
    return status == GH_OK ? GH_EXIT_OK : fail(e, &error);
}

static int write_all(struct exporting *e)
{
    int format = e->options->format < 0 ? NDJSON : e->options->format;
    if (!gh_sink_open(&e->sink, e->options->output))
        return GH_EXIT_FAILED;
    gh_progress_start(&e->progress, e->options->quiet || gh_is_terminal(e->options), 0);
    int status =
        format == AGGREGATE ? write_counts(e) : write_records(e, gh_format_find(formats[format]));
    gh_progress_clear(&e->progress);
    gh_buffer_done(&e->out);
    int written = gh_sink_close(&e->sink);
    return status == GH_EXIT_OK ? written : status;
}

static int check_options(const gh_options *options)
{
    if (options->argument_count)
        return gh_usage_error(options->command, "%s: no file is expected; filters are options",
                              options->arguments[0]);
    if (options->format != AGGREGATE && (options->has_period || options->has_acts))
        return gh_usage_error(options->command, "--%s is an option of --format aggregate",
                              options->has_period ? "by" : "acts");
    if (options->format == AGGREGATE && options->once)
        return gh_usage_error(options->command, "--once: aggregate counts incidents by itself");
    return gh_check_output(options, NULL, 0);
}

static int export_with(const gh_options *options, const gh_lexicon *lexicon, const gh_facts *facts)
{
    gh_filter filter = {0};
    gh_error error;
    struct exporting e = {.options = options, .facts = facts, .filter = &filter};
    int status = gh_filters_read(options, facts, &filter);
    if (status == GH_EXIT_OK &&
        gh_store_open(options->db, GH_STORE_READ, &e.store, &error) != GH_OK)
        status = fail(&e, &error);
    if (status == GH_EXIT_OK)
        status = gh_filters_check(options, &filter, e.store, lexicon);
    if (status == GH_EXIT_OK)
        status = write_all(&e);
    gh_store_close(e.store);
    gh_filter_done(&filter);
    return status;
}

static int run(const gh_options *options)
{
    gh_lexicon *lexicon;
    int status = check_options(options);
    if (status == GH_EXIT_OK)
        status = gh_open_lexicon(options, &lexicon);
    if (status != GH_EXIT_OK)
        return status;
    gh_facts *facts = gh_facts_new(lexicon);
    if (facts) {
        status = export_with(options, lexicon, facts);
    } else {
        fputs("ghotona: no memory\n", stderr);
        status = GH_EXIT_FAILED;
    }
    gh_facts_free(facts);
    gh_lexicon_close(lexicon);
    return status;
}

const gh_command gh_command_export = {
    .name = "export",
    .summary = "records out of a store",
    .help = help,
    .takes = GH_TAKES_DB | GH_TAKES_FILTERS | GH_TAKES_FORMAT | GH_TAKES_COUNTS | GH_TAKES_OUTPUT |
             GH_TAKES_LEXICON,
    .formats = formats,
    .run = run,
};
