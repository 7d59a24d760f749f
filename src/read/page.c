#include "read/page.h"

#include <stdlib.h>

#include "base/bounds.h"
#include "base/status.h"
#include "base/utf8.h"
#include "read/align.h"
#include "read/linked.h"
#include "read/moment.h"
#include "read/outlet.h"
#include "read/prose.h"
#include "read/selector.h"
#include "read/space.h"

struct gh_page_reader {
    const gh_lexicon *lexicon;
    gh_arena arena;
    gh_escape escape;
    void *parser, *json; /* what is freed after an escape */
};

/* What is known while a page is read. */
struct reading {
    gh_page_reader *reader;
    gh_arena *arena;
    gh_html html;
    gh_linked linked;
    gh_outlet outlet;
    gh_prose prose;
    gh_page *page;
    gh_blocks lines;     /* of the whole page */
    gh_blocks body;      /* of the article, chosen */
    uint32_t body_first; /* the first node of the body */
    bool by_selector;    /* the body was found by name, not by its density */
    gh_error *error;
};

/* ---- Bytes --------------------------------------------------------------------------------------
 */

#define BYTE_ORDER_MARK GH_STR("\xEF\xBB\xBF")
#define REPLACEMENT GH_STR("\xEF\xBF\xBD")

/* A copy that is UTF-8 without NUL: a bad sequence becomes U+FFFD. *ret_bad counts them. */
static gh_str clean_bytes(gh_arena *arena, gh_str s, uint32_t *ret_bad)
{
    if (gh_str_starts(s, BYTE_ORDER_MARK))
        s = gh_str_slice(s, BYTE_ORDER_MARK.n, s.n);
    *ret_bad = 0;
    if (gh_utf8_check(s) == s.n && (s.n == 0 || !memchr(s.p, 0, s.n)))
        return s;
    char *out = GH_NEW(arena, char, (size_t)s.n * 3 + 1);
    uint32_t n = 0, length;
    for (uint32_t at = 0; at < s.n; at += length) {
        uint32_t point = gh_utf8_next(s, at, &length);
        bool is_bad = point == GH_UTF8_BAD;
        gh_str piece = is_bad ? REPLACEMENT : gh_str_slice(s, at, at + length);
        if (point == 0)
            piece = GH_STR(" ");
        memcpy(out + n, piece.p, piece.n);
        n += piece.n;
        *ret_bad += is_bad;
    }
    return (gh_str){out, n};
}

/* ---- Pieces of markup inside strings
 * -------------------------------------------------------------- */

static bool has_markup(gh_str s)
{
    for (uint32_t i = 0; i + 1 < s.n; i++) {
        char next = (char)(s.p[i + 1] | 32);
        if (s.p[i] == '<' && ((next >= 'a' && next <= 'z') || s.p[i + 1] == '/'))
            return true;
    }
    return false;
}

static bool has_entity(gh_str s)
{
    const char *at = s.n ? memchr(s.p, '&', s.n) : NULL;
    return at && memchr(at, ';', s.n - (size_t)(at - s.p));
}

/* Plain text keeps its lines: they become breaks. */
static gh_str lines_to_breaks(gh_arena *arena, gh_str s)
{
    char *out = GH_NEW(arena, char, (size_t)s.n * 4 + 1);
    uint32_t n = 0;
    for (uint32_t i = 0; i < s.n; i++)
        if (s.p[i] == '\n') {
            memcpy(out + n, "<br>", 4);
            n += 4;
        } else {
            out[n++] = s.p[i];
        }
    return (gh_str){out, n};
}

static void read_piece(struct reading *r, gh_str piece, gh_blocks *blocks)
{
    gh_html html;
    if (!gh_html_read(r->arena, piece, &html, &r->reader->parser))
        gh_arena_fail_limit(r->arena, "memory of a page", GH_BOUND_PAGE_ARENA);
    gh_prose prose = r->prose;
    prose.html = &html;
    blocks->of.n = 0;
    gh_blocks_gather(&prose, 0, blocks);
}

/* The lines of a string that may hold markup or entities, or entities of entities. */
static void read_string(struct reading *r, gh_str text, gh_blocks *blocks)
{
    for (int pass = 0; pass < 2; pass++) {
        bool is_marked = has_markup(text);
        read_piece(r, is_marked ? text : lines_to_breaks(r->arena, text), blocks);
        gh_str result = gh_blocks_join(r->arena, blocks);
        if (!has_markup(result) && !has_entity(result))
            return;
        text = result;
    }
}

static gh_str plain(struct reading *r, gh_str text)
{
    if (!has_markup(text) && !has_entity(text)) {
        char *out = GH_NEW(r->arena, char, (size_t)text.n + 1);
        return gh_space_trim((gh_str){out, gh_space_append(out, 0, text)});
    }
    gh_blocks blocks = {0};
    read_string(r, text, &blocks);
    gh_str joined = gh_blocks_join(r->arena, &blocks);
    char *out = GH_NEW(r->arena, char, (size_t)joined.n + 1);
    return gh_space_trim((gh_str){out, gh_space_append(out, 0, joined)});
}

/* ---- What the head of the page says
 * ----------------------------------------------------------------- */

/* The content of the first <meta> whose property, name or itemprop is `key`. */
static gh_str meta(const gh_html *html, const char *key)
{
    static const char *const kinds[] = {"property", "name", "itemprop"};
    for (uint32_t i = 0; i < html->nodes.n; i++) {
        const gh_html_node *node = &html->nodes.p[i];
        if (!gh_html_is(node, "meta"))
            continue;
        for (size_t k = 0; k < sizeof kinds / sizeof kinds[0]; k++)
            if (gh_str_equal(gh_html_attribute_of(node, kinds[k]), gh_str_of(key))) {
                gh_str content = gh_space_trim(gh_html_attribute_of(node, "content"));
                if (content.n)
                    return content;
            }
    }
    return (gh_str){"", 0};
}

static gh_str first_text(struct reading *r, const char *selector)
{
    uint32_t at = gh_selector_find(&r->html, gh_str_of(selector), 0);
    return at < r->html.nodes.n ? gh_html_text(r->arena, &r->html, at) : (gh_str){"", 0};
}

static gh_str canonical(const gh_html *html)
{
    uint32_t at = gh_selector_find(html, GH_STR("link[rel=canonical]"), 0);
    return at < html->nodes.n ? gh_html_attribute_of(&html->nodes.p[at], "href") : (gh_str){"", 0};
}

static bool is_address(gh_str url)
{
    return gh_str_starts(url, GH_STR("http://")) || gh_str_starts(url, GH_STR("https://"));
}

static gh_str first_of(const gh_str *all, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (all[i].n)
            return all[i];
    return (gh_str){"", 0};
}

/* ---- Whose page it is
 * --------------------------------------------------------------------------------- */

static void find_outlet(struct reading *r, gh_str url)
{
    const gh_lexicon *lexicon = r->reader->lexicon;
    gh_str named[] = {canonical(&r->html), meta(&r->html, "og:url"), r->linked.url};
    for (size_t i = 0; i < sizeof named / sizeof named[0]; i++)
        if (!is_address(named[i]))
            named[i] = (gh_str){"", 0};
    gh_str own = first_of(named, sizeof named / sizeof named[0]);
    r->page->url = url.n ? url : own;
    r->outlet = gh_outlet_of(lexicon, r->page->url);
    if (!r->outlet.name.n && url.n) /* a cache or a proxy: the page names its own address */
        r->outlet = gh_outlet_of(lexicon, own);
    gh_str host = gh_site_host(own.n && !r->outlet.name.n ? own : r->page->url);
    gh_str names[] = {r->outlet.name, plain(r, meta(&r->html, "og:site_name")),
                      plain(r, r->linked.publisher), host};
    r->page->source = first_of(names, sizeof names / sizeof names[0]);
    r->page->is_listed = r->outlet.name.n > 0;
    r->page->home = r->outlet.home.n ? r->outlet.home : gh_host_home(lexicon, host);
    r->prose = (gh_prose){lexicon, r->arena, &r->html, r->outlet.aside};
}

/* ---- The title
 * ------------------------------------------------------------------------------------------ */

/* Takes " | Name of the site" off: what follows the last bar, or a dash with at most four words
 * behind it. */
static gh_str without_site(gh_str title)
{
    static const char *const bars[] = {" | ", " :: ", " - ", " \xE2\x80\x93 ", " \xE2\x80\x94 "};
    for (size_t b = 0; b < sizeof bars / sizeof bars[0]; b++) {
        gh_str bar = gh_str_of(bars[b]);
        for (uint32_t at = title.n; at-- > bar.n;) {
            if (!gh_str_starts(gh_str_slice(title, at, title.n), bar))
                continue;
            uint32_t words = 1;
            for (uint32_t i = at + bar.n; i < title.n; i++)
                words += title.p[i] == ' ';
            return words <= 4 ? gh_space_trim(gh_str_slice(title, 0, at)) : title;
        }
    }
    return title;
}

static bool holds_title(gh_str longer, gh_str title)
{
    return title.n && title.n <= longer.n && memmem(longer.p, longer.n, title.p, title.n);
}

/* The headline that the page shows is the best, where the head of the page agrees that it is one:
 * in the head it is cut, lengthened for search engines, or has the site's name behind it. */
static void find_title(struct reading *r)
{
    uint32_t at = gh_selector_find(&r->html, r->outlet.title, 0);
    gh_str shown = at < r->html.nodes.n ? gh_html_text(r->arena, &r->html, at) : (gh_str){"", 0};
    gh_str headline = plain(r, r->linked.headline);
    gh_str open_graph = plain(r, meta(&r->html, "og:title"));
    gh_str heading = first_text(r, "h1");
    gh_str own = first_text(r, "title");
    if (!shown.n && (holds_title(open_graph, heading) || holds_title(own, heading) ||
                     holds_title(headline, heading)))
        shown = heading;
    if (gh_str_ends(headline, GH_STR("...")))
        headline = (gh_str){"", 0};
    gh_str all[] = {shown, headline, without_site(open_graph), heading, without_site(own)};
    r->page->title = first_of(all, sizeof all / sizeof all[0]);
}

/* ---- The day
 * ---------------------------------------------------------------------------------------------- */

static bool take_day(struct reading *r, gh_str text)
{
    return text.n && gh_moment_read(text, r->outlet.has_zone, r->outlet.zone, &r->page->date);
}

static bool take_line(struct reading *r, gh_str line)
{
    gh_text text = {0};
    gh_text_split(r->reader->lexicon->text, r->arena, line, &text);
    return gh_moment_find(r->reader->lexicon, &text, &r->page->date);
}

static bool day_of_head(struct reading *r)
{
    static const char *const keys[] = {"article:published_time", "og:article:published_time",
                                       "datePublished",          "publish-date",
                                       "publish_date",           "pubdate",
                                       "published_time",         "DC.date.issued",
                                       "dcterms.created",        "parsely-pub-date",
                                       "sailthru.date",          "date"};
    for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++)
        if (take_day(r, meta(&r->html, keys[i])))
            return true;
    return false;
}

/* An element that holds the day: in an attribute, else in its words. */
static bool day_of_element(struct reading *r, gh_str selector, uint32_t from)
{
    static const char *const keys[] = {"datetime", "content", "data-published", "title"};
    uint32_t at = gh_selector_find(&r->html, selector, from);
    for (; at < r->html.nodes.n; at = gh_selector_find(&r->html, selector, at + 1)) {
        for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++)
            if (take_day(r, gh_html_attribute_of(&r->html.nodes.p[at], keys[i])))
                return true;
        gh_str words = gh_html_text(r->arena, &r->html, at);
        if (take_day(r, words) || take_line(r, words))
            return true;
    }
    return false;
}

/* Lines for readers: one that says "published", else one between the headline and the body. Before
 * the headline stands the day of the visit. */
static bool day_of_lines(struct reading *r)
{
    enum { LONGEST = 25 };
    gh_blocks all = {0};
    gh_prose prose = r->prose;
    prose.aside = (gh_str){"", 0};
    gh_blocks_gather(&prose, 0, &all);
    for (uint32_t i = 0; i < all.of.n; i++)
        if (all.of.p[i].is_outside && all.of.p[i].words <= LONGEST &&
            take_line(r, all.of.p[i].text))
            return true;
    uint32_t heading = gh_selector_find(&r->html, GH_STR("h1"), 0);
    for (uint32_t i = heading; i < r->body_first; i++) {
        const gh_html_node *node = &r->html.nodes.p[i];
        if ((node->flags & GH_HTML_TEXT) && node->text.n < 10 * LONGEST && take_line(r, node->text))
            return true;
    }
    return false;
}

static void find_day(struct reading *r)
{
    if (take_day(r, r->linked.published) || day_of_head(r))
        return;
    uint32_t heading = gh_selector_find(&r->html, GH_STR("h1"), 0);
    if ((r->outlet.date.n && day_of_element(r, r->outlet.date, 0)) ||
        day_of_element(r, GH_STR("article time,[itemprop=datePublished]"), 0) ||
        day_of_element(r, GH_STR("time"), heading))
        return;
    day_of_lines(r);
}

/* ---- The body
 * -----------------------------------------------------------------------------------------------
 */

struct weight {
    uint32_t words, ends, lines;
};

static struct weight weigh(const gh_blocks *blocks)
{
    struct weight weight = {0};
    for (uint32_t i = 0; i < blocks->of.n; i++) {
        weight.words += blocks->of.p[i].words;
        weight.ends += blocks->of.p[i].ends;
        weight.lines += gh_block_is_prose(&blocks->of.p[i]);
    }
    return weight;
}

/* All elements that the selector means, but not those inside another. */
static void gather_selected(struct reading *r, gh_str selector, gh_blocks *blocks)
{
    uint32_t at = gh_selector_find(&r->html, selector, 0);
    while (at < r->html.nodes.n) {
        gh_blocks_gather(&r->prose, at, blocks);
        at = gh_selector_find(&r->html, selector, r->html.nodes.p[at].end);
    }
}

/* Of several elements, such as <article> around each teaser, the one with the most running text. */
static void gather_largest(struct reading *r, gh_str selector, gh_blocks *best)
{
    uint32_t most = 0, at = gh_selector_find(&r->html, selector, 0);
    for (uint32_t tries = 0; at < r->html.nodes.n && tries < 64; tries++) {
        gh_blocks one = {0};
        gh_blocks_gather(&r->prose, at, &one);
        gh_blocks kept = {0};
        for (uint32_t i = 0; i < one.of.n; i++)
            *gh_vec_push(r->arena, &kept.of, GH_BOUND_HTML_NODES, "lines of a page") = one.of.p[i];
        gh_blocks_filter(&kept, r->page->title);
        uint32_t words = weigh(&kept).words;
        if (words > most) {
            most = words;
            *best = one;
        }
        at = gh_selector_find(&r->html, selector, r->html.nodes.p[at].end);
    }
}

enum { ENOUGH_WORDS = 40, FEW_WORDS = 5 };

/* Takes the lines as the body if they are of one text with so many words at least. */
static bool settle(struct reading *r, gh_blocks *blocks, uint32_t least)
{
    if (gh_blocks_are_list(blocks))
        return false;
    gh_blocks_filter(blocks, r->page->title);
    struct weight weight = weigh(blocks);
    if (weight.words < least || weight.ends == 0)
        return false;
    r->body = *blocks;
    return true;
}

/* The body as the page shows it: where the outlet has it, else where sites usually have it. */
static bool find_shown(struct reading *r)
{
    gh_blocks blocks = {0};
    if (r->outlet.name.n)
        gather_selected(r, r->outlet.body, &blocks);
    r->by_selector = settle(r, &blocks, FEW_WORDS);
    if (r->by_selector)
        return true;
    const gh_str usual[] = {gh_outlet_any(r->reader->lexicon).body, GH_STR("article")};
    for (size_t i = 0; i < sizeof usual / sizeof usual[0]; i++) {
        blocks = (gh_blocks){0};
        gather_largest(r, usual[i], &blocks);
        if (settle(r, &blocks, ENOUGH_WORDS)) {
            r->by_selector = i == 0;
            return true;
        }
    }
    blocks = (gh_blocks){0};
    gh_prose_best(&r->prose, &r->lines, &blocks);
    return settle(r, &blocks, 1);
}

/* The words of JSON-LD, in the paragraphs of the page where it has the same. Where JSON-LD breaks
 * off or has less than half of a text that was found by name, the page's is taken. */
static void find_body(struct reading *r)
{
    bool is_shown = find_shown(r);
    if (!is_shown)
        r->body.of.n = 0;
    gh_blocks told = {0};
    if (r->linked.body.n)
        read_string(r, r->linked.body, &told);
    gh_str text = gh_blocks_join(r->arena, &told);
    struct weight weight = weigh(&told), shown = weigh(&r->body);
    if (weight.words < FEW_WORDS || !weight.ends)
        return;
    if (is_shown) {
        if (gh_align(r->arena, text, &r->body) != GH_ALIGN_NONE) {
            for (uint32_t i = 0; i < r->body.of.n; i++)
                if (r->body.of.p[i].words == 0)
                    gh_block_count(&r->prose, &r->body.of.p[i]);
            return;
        }
        if (r->by_selector && weight.words * 2 < shown.words)
            return;
    }
    gh_blocks_filter(&told, r->page->title);
    if (weigh(&told).words)
        r->body = told;
}

/* ---- Whether it is an article
 * ---------------------------------------------------------------------------- */

static bool is_declared_article(struct reading *r)
{
    gh_str type = meta(&r->html, "og:type");
    return r->linked.is_article || r->by_selector || gh_str_equal(type, GH_STR("article"));
}

static gh_status refuse(struct reading *r, const char *what)
{
    const char *cut = r->html.cut;
    return gh_error_set(r->error, GH_NOT_FOUND, 0, "no article on the page: %s%s%s%s", what,
                        cut ? " (it " : "", cut ? cut : "", cut ? ")" : "");
}

/* GH_OK, or why there is none. */
static gh_status judge(struct reading *r)
{
    struct weight weight = weigh(&r->body);
    gh_str type = meta(&r->html, "og:type");
    bool is_article = is_declared_article(r), is_short = weight.words < ENOUGH_WORDS;
    bool is_video = r->linked.is_video || gh_str_starts(type, GH_STR("video"));
    if (is_short && is_video)
        return refuse(r, "a video");
    if (is_short && r->linked.is_walled)
        return refuse(r, "its text is behind a login");
    if (!is_article && is_short && (r->linked.is_list || gh_blocks_are_list(&r->lines)))
        return refuse(r, "a list of headlines");
    if (weight.words == 0 || weight.ends == 0)
        return refuse(r, "no running text");
    if (!is_article && (is_short || weight.ends < 2))
        return gh_error_set(r->error, GH_NOT_FOUND, 0,
                            "no article on the page: %u words of running text", weight.words);
    return GH_OK;
}

/* The lexicon's language has function words in every line; Latin text has none of them. */
static void find_language(struct reading *r)
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
                         meta(&r->html, "og:locale"), GH_STR("und")};
    r->page->lang = functions * 25 >= words && functions
                        ? GH_STR("bn")
                        : first_of(declared, sizeof declared / sizeof declared[0]);
}

/* ---- All of it
 * ------------------------------------------------------------------------------------------------
 */

static bool read_html(struct reading *r, gh_str bytes)
{
    uint32_t bad;
    gh_str clean = clean_bytes(r->arena, bytes, &bad);
    if (!gh_html_read(r->arena, clean, &r->html, &r->reader->parser))
        return false;
    r->page->note = r->html.cut;
    if (bad)
        r->page->note = "has bytes that are not UTF-8; each was replaced";
    return true;
}

static gh_status read_page(struct reading *r, const gh_page_input *input)
{
    if (!read_html(r, input->bytes))
        return gh_error_set(r->error, GH_MEMORY, 0, "no memory");
    gh_linked_read(r->arena, &r->html, &r->linked, &r->reader->json);
    r->prose = (gh_prose){r->reader->lexicon, r->arena, &r->html, {"", 0}};
    find_outlet(r, input->url);
    find_title(r);
    gh_blocks_gather(&r->prose, 0, &r->lines);
    find_body(r);
    gh_status status = judge(r);
    if (status != GH_OK)
        return status;
    r->body_first = r->body.of.p[0].first ? r->body.of.p[0].first : r->html.nodes.n;
    find_day(r);
    find_language(r);
    r->page->text = gh_blocks_join(r->arena, &r->body);
    return GH_OK;
}

static gh_status read_feed_piece(struct reading *r, const gh_page_input *input)
{
    const gh_lexicon *lexicon = r->reader->lexicon;
    r->outlet = gh_outlet_of(lexicon, input->url);
    r->prose = (gh_prose){lexicon, r->arena, &r->html, r->outlet.aside};
    uint32_t bad;
    read_string(r, clean_bytes(r->arena, input->bytes, &bad), &r->body);
    r->page->title = plain(r, clean_bytes(r->arena, input->title, &bad));
    gh_blocks_filter(&r->body, r->page->title);
    gh_str host = gh_site_host(input->url);
    r->page->is_listed = r->outlet.name.n > 0;
    r->page->source = r->page->is_listed ? r->outlet.name : host;
    r->page->home = r->outlet.home.n ? r->outlet.home : gh_host_home(lexicon, host);
    r->page->url = input->url;
    find_language(r);
    r->page->text = gh_blocks_join(r->arena, &r->body);
    return r->page->text.n ? GH_OK : refuse(r, "no running text");
}

typedef gh_status gh_page_way(struct reading *r, const gh_page_input *input);

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
    struct reading *r = GH_NEW(&reader->arena, struct reading, 1);
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

bool gh_page_day(const gh_page_reader *reader, gh_str url, gh_str text, gh_date *ret_date)
{
    gh_outlet outlet = gh_outlet_of(reader->lexicon, url);
    return gh_moment_read(text, outlet.has_zone, outlet.zone, ret_date);
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
