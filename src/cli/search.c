#include <errno.h>
#include <stdio.h>

#include "cli/filters.h"
#include "cli/help.h"
#include "cli/sink.h"
#include "cli/terminal.h"
#include "store/query.h"
#include "store/search.h"
#include "write/json.h"

static const char *const formats[] = {"text", "ndjson", NULL};
enum { TEXT, NDJSON };

static const char help[] =
    "usage: ghotona search --db DB [OPTIONS] QUERY\n"
    "\n"
    "Finds the articles of a store that hold the words of the query in any form and spelling,\n"
    "the best first.\n"
    "\n"
    "  word word         both        \"word word\"            one after the other\n"
    "  word OR word      one of them NEAR(word word, 5)     at most 5 words between them\n"
    "  word NOT word     the first   word*                  lemmas that begin so\n"
    "  (...)             grouping    title : word           in the title\n"
    "\n" GH_HELP_DB "  --format FORMAT   text (the default) or ndjson, one JSON object an article\n"
    "  --limit N         the first N articles (20; 0: all)\n"
    "  --lexicon FILE    a compiled lexicon in place of the one built in: the one that the store\n"
    "                    was made with\n"
    "  -o, --output FILE write to FILE instead of standard output\n" GH_HELP_HELP
    "\n" GH_HELP_FILTERS "Here days are those of publication; what is said of records must hold "
    "for one of the article.\n"
    "\n"
    "Exit status: 0 done; 2 usage; 3 internal or I/O error.\n";

struct searching {
    const gh_options *options;
    gh_store *store;
    gh_filter filter;
    gh_screen screen;
    gh_sink sink;
    gh_buffer out;
};

static int fail(const struct searching *s, const gh_error *error)
{
    fprintf(stderr, "ghotona: %s: %s\n", s->options->db, error->message);
    return GH_EXIT_FAILED;
}

/* ---- Articles ---------------------------------------------------------------------------- */

/* What was found is bold on a terminal, between asterisks elsewhere. */
static void put_snippet(gh_buffer *out, gh_str snippet, bool bold)
{
    uint32_t control;
    for (uint32_t i = 0; i < snippet.n; i += control ? control : 1) {
        char c = snippet.p[i];
        control = gh_control_at(snippet, i);
        if (c == GH_HIT_BEGIN)
            gh_put_text(out, bold ? "\033[1m" : "**");
        else if (c == GH_HIT_END)
            gh_put_text(out, bold ? "\033[0m" : "**");
        else if (control)
            gh_put_char(out, ' ');
        else
            gh_put_char(out, c);
    }
}

static void put_text(struct searching *s, const gh_hit *hit)
{
    const gh_str fields[] = {hit->doc, hit->date, hit->outlet, hit->title};
    gh_buffer head = {0};
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++) {
        if (fields[i].n && head.n)
            gh_put_text(&head, "  ");
        gh_put_str(&head, fields[i]);
    }
    gh_put_styled(&s->out, &s->screen, (gh_str){head.p, (uint32_t)head.n}, GH_CYAN);
    gh_put_text(&s->out, "\n    ");
    put_snippet(&s->out, hit->snippet, s->screen.colour);
    gh_put_char(&s->out, '\n');
    s->out.failed = s->out.failed || head.failed;
    gh_buffer_done(&head);
}

static void put_json(struct searching *s, const gh_hit *hit)
{
    gh_buffer snippet = {0};
    put_snippet(&snippet, hit->snippet, false);
    gh_put_char(&s->out, '{');
    gh_json_member(&s->out, "doc", hit->doc);
    gh_json_member(&s->out, "date", hit->date);
    gh_json_member(&s->out, "source", hit->outlet);
    gh_json_member(&s->out, "title", hit->title);
    gh_json_member(&s->out, "url", hit->url);
    gh_json_member(&s->out, "snippet", (gh_str){snippet.p, (uint32_t)snippet.n});
    gh_json_key(&s->out, "records");
    gh_put_unsigned(&s->out, hit->records);
    gh_put_text(&s->out, "}\n");
    s->out.failed = s->out.failed || snippet.failed;
    gh_buffer_done(&snippet);
}

/* ---- The run ----------------------------------------------------------------------------- */

static bool write_hit(struct searching *s, const gh_hit *hit)
{
    if (s->options->format == NDJSON)
        put_json(s, hit);
    else
        put_text(s, hit);
    if (s->out.failed)
        s->sink.error = ENOMEM;
    return gh_sink_write(&s->sink, &s->out);
}

static int write_hits(struct searching *s, const char *query)
{
    gh_search *search;
    gh_hit hit;
    gh_error error;
    uint64_t count = 0, limit = s->options->limit;
    gh_status status =
        gh_search_new(s->store, query, &s->filter, limit ? limit + 1 : 0, &search, &error);
    if (status != GH_OK)
        return fail(s, &error);
    bool more = gh_search_next(search, &hit, &status, &error);
    while (more && (limit == 0 || count < limit) && write_hit(s, &hit)) {
        count++;
        more = gh_search_next(search, &hit, &status, &error);
    }
    gh_search_free(search);
    if (status != GH_OK)
        return fail(s, &error);
    if (count == 0 && !more)
        fputs("no article is found\n", stderr);
    else if (more && count == limit)
        fprintf(stderr, "there are more than %llu; --limit 0 shows all\n",
                (unsigned long long)limit);
    return GH_EXIT_OK;
}

static int search_with(struct searching *s, const gh_lexicon *lexicon, const char *query)
{
    gh_error error;
    if (gh_store_open(s->options->db, GH_STORE_READ, &s->store, &error) != GH_OK)
        return fail(s, &error);
    int status = gh_filters_check(s->options, &s->filter, s->store, lexicon);
    if (status == GH_EXIT_OK && gh_search_check(s->store, query, &error) != GH_OK)
        status = gh_query_error(s->options, &error);
    if (status != GH_EXIT_OK)
        return status;
    if (!gh_search_is_current(s->store))
        fprintf(stderr,
                "ghotona: %s: warning: its index was made with another lexicon and may miss words;"
                " ghotona rebuild makes it anew\n",
                s->options->db);
    if (!gh_sink_open(&s->sink, s->options->output))
        return GH_EXIT_FAILED;
    status = write_hits(s, query);
    int written = gh_sink_close(&s->sink);
    return status == GH_EXIT_OK ? written : status;
}

static int search_facts(const gh_options *options, const gh_lexicon *lexicon)
{
    struct searching s = {.options = options, .screen = gh_terminal_screen(options)};
    gh_facts *facts = gh_facts_new(lexicon);
    if (!facts) {
        fputs("ghotona: no memory\n", stderr);
        return GH_EXIT_FAILED;
    }
    gh_buffer query = {0};
    gh_query_put(&query, options->arguments[0]);
    int status = gh_filters_read(options, facts, &s.filter);
    if (status == GH_EXIT_OK && query.failed) {
        fputs("ghotona: no memory\n", stderr);
        status = GH_EXIT_FAILED;
    }
    if (status == GH_EXIT_OK)
        status = search_with(&s, lexicon, query.p);
    gh_buffer_done(&query);
    gh_store_close(s.store);
    gh_filter_done(&s.filter);
    gh_buffer_done(&s.out);
    gh_facts_free(facts);
    return status;
}

static int run(const gh_options *options)
{
    gh_lexicon *lexicon;
    if (options->argument_count != 1)
        return gh_usage_error(options->command, options->argument_count
                                                    ? "one query is expected; put it in quotes"
                                                    : "a query is expected");
    int status = gh_check_output(options, NULL, 0);
    if (status == GH_EXIT_OK)
        status = gh_open_lexicon(options, &lexicon);
    if (status != GH_EXIT_OK)
        return status;
    status = search_facts(options, lexicon);
    gh_lexicon_close(lexicon);
    return status;
}

const gh_command gh_command_search = {
    .name = "search",
    .summary = "articles of a store by their words, in any form",
    .help = help,
    .takes = GH_TAKES_DB | GH_TAKES_FILTERS | GH_TAKES_FORMAT | GH_TAKES_LIMIT | GH_TAKES_OUTPUT |
             GH_TAKES_LEXICON,
    .formats = formats,
    .run = run,
};
