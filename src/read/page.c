#include "read/page.h"

#include <stdlib.h>

#include "base/bounds.h"
#include "base/status.h"
#include "read/moment.h"
#include "read/outlet.h"
#include "read/reading.h"
#include "read/selector.h"

/* ---- Whether it is an article ------------------------------------------------------------ */

static bool is_declared_article(gh_reading *r)
{
    gh_str type = gh_reading_meta(&r->html, "og:type");
    return r->linked.is_article || r->by_selector || gh_str_equal(type, GH_STR("article"));
}

static gh_status refuse(gh_reading *r, const char *what)
{
    const char *cut = r->html.cut;
    return gh_error_set(r->error, GH_NOT_FOUND, 0, "no article on the page: %s%s%s%s", what,
                        cut ? " (it " : "", cut ? cut : "", cut ? ")" : "");
}

/* GH_OK, or why there is none. */
static gh_status judge(gh_reading *r)
{
    gh_weight weight = gh_blocks_weigh(&r->body);
    gh_str type = gh_reading_meta(&r->html, "og:type");
    bool is_article = is_declared_article(r), is_short = weight.words < GH_ENOUGH_WORDS;
    bool is_video = r->linked.is_video || gh_str_starts(type, GH_STR("video"));
    if (is_short && is_video)
        return refuse(r, "a video");
    if (is_short && r->linked.is_walled)
        return refuse(r, "its text is behind a login");
    if (!is_article && is_short && (r->linked.is_list || gh_blocks_are_list(&r->lines)))
        return refuse(r, "a list of headlines");
    if (weight.words == 0 || weight.ends == 0)
        return refuse(r, "no running text in the lexicon's language");
    if (!is_article && (is_short || weight.ends < 2))
        return gh_error_set(r->error, GH_NOT_FOUND, 0,
                            "no article on the page: %u words of running text", weight.words);
    return GH_OK;
}

/* The lexicon's language has function words in every line; Latin text has none of them. */
static void find_language(gh_reading *r)
{
    uint32_t words = 0, functions = 0;
    for (uint32_t i = 0; i < r->body.of.n; i++) {
        words += r->body.of.p[i].words;
        functions += r->body.of.p[i].functions;
    }
    uint32_t html = gh_selector_find(&r->html, GH_STR("html[lang]"), 0);
    gh_str declared[] = {r->linked.language,
                         html < r->html.nodes.n
                             ? gh_html_attribute_of(&r->html.nodes.p[html], "lang")
                             : (gh_str){"", 0},
                         gh_reading_meta(&r->html, "og:locale"), GH_STR("und")};
    r->page->lang = functions * 25 >= words && functions
                        ? GH_STR("bn")
                        : gh_first_of(declared, sizeof declared / sizeof declared[0]);
}

/* ---- All of it --------------------------------------------------------------------------- */

static bool read_html(gh_reading *r, gh_str bytes)
{
    uint32_t bad;
    gh_str clean = gh_reading_clean(r->arena, bytes, &bad);
    if (!gh_html_read(r->arena, clean, &r->html, &r->reader->parser))
        return false;
    r->page->note = r->html.cut;
    if (bad)
        r->page->note = "has bytes that are not UTF-8; each was replaced";
    return true;
}

static gh_status read_page(gh_reading *r, const gh_page_input *input)
{
    if (!read_html(r, input->bytes))
        return gh_error_set(r->error, GH_MEMORY, 0, "no memory");
    gh_linked_read(r->arena, &r->html, &r->linked, &r->reader->json);
    r->prose = gh_prose_of(r->reader->lexicon, r->arena, &r->html);
    gh_reading_find_outlet(r, input->url);
    gh_reading_find_title(r);
    gh_blocks_gather(&r->prose, 0, &r->lines);
    gh_reading_find_body(r);
    gh_status status = judge(r);
    if (status != GH_OK)
        return status;
    r->body_first = r->body.of.p[0].first ? r->body.of.p[0].first : r->html.nodes.n;
    gh_reading_find_day(r);
    find_language(r);
    gh_reading_find_home(r);
    r->page->text = gh_blocks_join(r->arena, &r->body);
    return GH_OK;
}

static gh_status read_feed_piece(gh_reading *r, const gh_page_input *input)
{
    const gh_lexicon *lexicon = r->reader->lexicon;
    r->outlet = gh_outlet_of(lexicon, input->url);
    r->prose = (gh_prose){lexicon, r->arena, &r->html, r->outlet.aside, NULL};
    uint32_t bad;
    gh_reading_lines(r, gh_reading_clean(r->arena, input->bytes, &bad), &r->body);
    r->page->title = gh_reading_plain(r, gh_reading_clean(r->arena, input->title, &bad));
    gh_blocks_filter(&r->body, r->page->title);
    gh_str host = gh_site_host(input->url);
    r->page->is_listed = r->outlet.name.n > 0;
    r->page->source = r->page->is_listed ? r->outlet.name : host;
    r->page->home = r->outlet.home.n ? r->outlet.home : gh_host_home(lexicon, host);
    r->page->url = input->url;
    find_language(r);
    r->moment = input->date;
    gh_reading_find_home(r);
    gh_moment_read(input->date, r->outlet.has_zone, r->outlet.zone, &r->page->date);
    r->page->text = gh_blocks_join(r->arena, &r->body);
    return r->page->text.n ? GH_OK : refuse(r, "no running text");
}

typedef gh_status gh_page_way(gh_reading *r, const gh_page_input *input);

static gh_status run(gh_page_reader *reader, gh_page_way *way, const gh_page_input *input,
                     gh_page *ret_page, gh_error *error)
{
    *ret_page = (gh_page){0};
    if (input->bytes.n > GH_BOUND_ARTICLE_BYTES)
        return gh_error_set(error, GH_LIMIT, 0, "a page of %u bytes; the limit is %u",
                            input->bytes.n, GH_BOUND_ARTICLE_BYTES);
    gh_arena_reset(&reader->arena);
    if (setjmp(reader->escape.jump)) {
        gh_html_parser_free(&reader->parser);
        gh_linked_free(&reader->json);
        if (error)
            *error = reader->escape.error;
        return reader->escape.error.status;
    }
    gh_reading *r = GH_NEW(&reader->arena, gh_reading, 1);
    r->reader = reader;
    r->arena = &reader->arena;
    r->page = ret_page;
    r->error = error;
    return way(r, input);
}

gh_status gh_page_read(gh_page_reader *reader, const gh_page_input *input, gh_page *ret_page,
                       gh_error *error)
{
    return run(reader, read_page, input, ret_page, error);
}

gh_status gh_page_read_piece(gh_page_reader *reader, const gh_page_input *input, gh_page *ret_page,
                             gh_error *error)
{
    return run(reader, read_feed_piece, input, ret_page, error);
}

gh_page_reader *gh_page_reader_new(const gh_lexicon *lexicon)
{
    gh_page_reader *reader = calloc(1, sizeof *reader);
    if (!reader)
        return NULL;
    reader->lexicon = lexicon;
    gh_arena_init(&reader->arena, GH_BOUND_PAGE_ARENA, "a page", &reader->escape);
    return reader;
}

void gh_page_reader_limit(gh_page_reader *reader, size_t bytes)
{
    reader->arena.cap = bytes;
}

void gh_page_reader_free(gh_page_reader *reader)
{
    if (!reader)
        return;
    gh_arena_done(&reader->arena);
    free(reader);
}
