/* test_page.c - what reading pages is made of: days, addresses, selectors, names of classes, trees,
 * lines against JSON-LD; and that memory may run out anywhere. */
#include "unit.h"

#include "read/align.h"
#include "read/linked.h"
#include "read/moment.h"
#include "read/page.h"
#include "read/selector.h"

static gh_lexicon *lexicon;
static gh_arena arena;
static gh_escape escape;

static int set_up(void **state)
{
    (void)state;
    gh_error error;
    gh_arena_init(&arena, (size_t)64 << 20, "a test", &escape);
    return gh_lexicon_open(NULL, &lexicon, &error) != GH_OK;
}

static int tear_down(void **state)
{
    (void)state;
    gh_arena_done(&arena);
    gh_lexicon_close(lexicon);
    return 0;
}

static gh_html tree(const char *source)
{
    gh_html html;
    void *parser = NULL;
    assert_true(gh_html_read(&arena, gh_str_of(source), &html, &parser));
    assert_null(parser);
    return html;
}

/* ---- Days -------------------------------------------------------------------------------- */

enum { DHAKA = 360, KOLKATA = 330, NO_ZONE = 10000 };

static const struct moment {
    const char *text;
    int zone;
    const char *day; /* NULL: none */
} moments[] = {
    {"2024-08-07", NO_ZONE, "2024-08-07"},
    {"2024-08-07T20:30:00Z", DHAKA, "2024-08-08"},
    {"2024-08-07T17:59:59Z", DHAKA, "2024-08-07"},
    {"2024-08-07T18:00:00.000Z", DHAKA, "2024-08-08"},
    {"2024-08-07T18:29:00+00:00", KOLKATA, "2024-08-07"},
    {"2024-08-07T18:30:00+00:00", KOLKATA, "2024-08-08"},
    {"2024-08-08T01:00:00+06:00", DHAKA, "2024-08-08"},
    {"2024-08-08T01:00:00+0600", DHAKA, "2024-08-08"},
    {"2024-08-08T05:29+11:00", DHAKA, "2024-08-08"},
    {"2024-08-08T04:59+11:00", DHAKA, "2024-08-07"},
    {"2024-08-07T20:30:00Z", NO_ZONE, "2024-08-07"}, /* no clock to move it to */
    {"2024-08-07 23:59:00", DHAKA, "2024-08-07"},    /* no offset: the outlet's own clock */
    {"2024-12-31T23:00:00Z", DHAKA, "2025-01-01"},
    {"2024-02-28T20:00:00Z", DHAKA, "2024-02-29"},
    {"20240807", NO_ZONE, "2024-08-07"},
    {"2024/8/7", NO_ZONE, "2024-08-07"},
    {"Wed, 07 Aug 2024 20:30:00 GMT", DHAKA, "2024-08-08"},
    {"Wed, 07 Aug 2024 20:30:00 +0600", DHAKA, "2024-08-07"},
    {"7 Aug 2024", NO_ZONE, "2024-08-07"},
    {"07-Aug-2024", NO_ZONE, "2024-08-07"},
    {"August 7, 2024", NO_ZONE, "2024-08-07"},
    {"Aug 7, 2024, 05:42 PM IST", KOLKATA, "2024-08-07"},
    {" 2024-08-07 ", NO_ZONE, "2024-08-07"},
    {"", NO_ZONE, NULL},
    {"2024-13-07", NO_ZONE, NULL},
    {"2024-02-30", NO_ZONE, NULL},
    {"07/08/2024", NO_ZONE, NULL}, /* of two orders none can be told */
    {"yesterday", NO_ZONE, NULL},
    {"1723050000", NO_ZONE, NULL},
    {"Wed, ", NO_ZONE, NULL},
    {"May", NO_ZONE, NULL},
    {"2024", NO_ZONE, NULL},
};

static void check_day(const char *source, bool found, gh_date date, const char *expected)
{
    char day[16] = "none";
    if (found)
        snprintf(day, sizeof day, "%04d-%02d-%02d", date.year % 10000, date.month % 100,
                 date.day % 100);
    if (strcmp(day, expected ? expected : "none") != 0)
        fail_msg("%s: %s, not %s", source, day, expected ? expected : "none");
}

static void test_moments(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof moments / sizeof *moments; i++) {
        const struct moment *m = &moments[i];
        gh_date date = {0};
        bool found = gh_moment_read(gh_str_of(m->text), m->zone != NO_ZONE,
                                    m->zone == NO_ZONE ? 0 : m->zone, &date);
        check_day(m->text, found, date, m->day);
    }
}

static void test_offsets(void **state)
{
    (void)state;
    int minutes = 0;
    assert_true(gh_moment_offset(GH_STR("2024-08-07T20:30:00+06:00"), &minutes));
    assert_int_equal(minutes, DHAKA);
    assert_true(gh_moment_offset(GH_STR("Wed, 07 Aug 2024 20:30:00 +0530"), &minutes));
    assert_int_equal(minutes, KOLKATA);
    assert_true(gh_moment_offset(GH_STR("2024-08-07T20:30-03:30"), &minutes));
    assert_int_equal(minutes, -210);
    assert_false(gh_moment_offset(GH_STR("2024-08-07T20:30:00Z"), &minutes));
    assert_false(gh_moment_offset(GH_STR("2024-08-07T20:30:00"), &minutes));
    assert_false(gh_moment_offset(GH_STR("2024-08-07"), &minutes));
    assert_false(gh_moment_offset(GH_STR(""), &minutes));
    assert_str(gh_zone_home(lexicon, DHAKA), "BGD");
    assert_str(gh_zone_home(lexicon, KOLKATA), "IND");
    assert_str(gh_zone_home(lexicon, 60), "");
    assert_str(gh_zone_home(lexicon, -330), "");
}

static void test_lines_of_days(void **state)
{
    (void)state;
    static const char *const lines[][2] = {
        {"প্রকাশ: ১৭ জুলাই ২০২৪ | ১৯:৪২", "2024-07-17"},
        {"প্রকাশিত: বুধবার, ১৭ জুলাই, ২০২৪", "2024-07-17"},
        {"আপডেট: ১৬৪০ ঘণ্টা, জুলাই ২২, ২০২৪", "2024-07-22"},
        {"Published : 15 Jul 2024, 03:20 PM", "2024-07-15"},
        {"Last Updated: July 15, 2024, 09:20 IST", "2024-07-15"},
        {"১৪ই আগস্ট ২০২৪", "2024-08-14"},
        {"জুলাই মাসে ১৭ জন", NULL},
        {"১৭ জুলাই", NULL},
        {"৪০ জুলাই ২০২৪", NULL},
    };
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        gh_text text = {0};
        gh_date date = {0};
        gh_arena_reset(&arena);
        gh_text_split(lexicon->text, &arena, gh_str_of(lines[i][0]), &text);
        bool found = gh_moment_find(lexicon, &text, &date);
        check_day(lines[i][0], found, date, lines[i][1]);
    }
}

/* ---- Sites ------------------------------------------------------------------------------- */

static void test_outlets(void **state)
{
    (void)state;
    static const char *const sites[][2] = {
        {"https://www.prothomalo.com/bangladesh/x", "Prothom Alo"},
        {"http://prothomalo.com", "Prothom Alo"},
        {"https://en.prothomalo.com/x", "Prothom Alo"},
        {"https://WWW.Samakal.com/x?y", "Samakal"},
        {"https://www.bbc.com/bengali/articles/c1", "BBC Bangla"},
        {"https://www.bbc.com/bengali", "BBC Bangla"},
        {"https://zeenews.india.com/bengali/state/x", "Zee 24 Ghanta"},
        {"//samakal.com/x", "Samakal"},
        {"samakal.com:443/x", "Samakal"},
        {"https://www.bbc.com/news/articles/c1", ""},
        {"https://www.bbc.com/bengalinews", ""},
        {"https://notsamakal.com/x", ""},
        {"https://samakal.com.example.org/", ""},
        {"https://example.org/samakal.com", ""},
        {"", ""},
        {"samakal", ""},
    };
    for (size_t i = 0; i < sizeof sites / sizeof *sites; i++) {
        gh_outlet outlet = gh_outlet_of(lexicon, gh_str_of(sites[i][0]));
        if (!gh_str_equal(outlet.name, gh_str_of(sites[i][1])))
            fail_msg("%s: %.*s", sites[i][0], (int)outlet.name.n, outlet.name.p);
    }
    gh_outlet outlet = gh_outlet_of(lexicon, GH_STR("https://www.anandabazar.com/x"));
    assert_true(outlet.has_zone);
    assert_int_equal(outlet.zone, KOLKATA);
    assert_str(outlet.home, "IND");
    assert_str(gh_host_home(lexicon, GH_STR("barta.com.bd")), "BGD");
    assert_str(gh_host_home(lexicon, GH_STR("barta.com")), "");
    assert_str(gh_host_home(lexicon, GH_STR("bd")), "");
    assert_str(gh_site_host(GH_STR("https://www.a.com:80/b")), "a.com");
}

/* Every selector of the lexicon is read to its end: on a page it finds something or nothing, and
 * what it means can be made. */
static void test_selectors_of_lexicon(void **state)
{
    (void)state;
    gh_html html = tree("<div class=x><p>a</p></div>");
    uint32_t n = gh_lexicon_row_count(lexicon, GH_TABLE_OUTLET), zones = 0;
    for (uint32_t i = 0; i < n; i++) {
        const gh_outlet_row *row = gh_row(lexicon, OUTLET, outlet, i);
        const uint32_t cells[] = {row->title, row->body, row->date, row->aside};
        for (size_t k = 0; k < 4; k++) {
            gh_str selector = gh_lexicon_string(lexicon, cells[k]);
            assert_int_equal(gh_selector_find(&html, selector, 0), html.nodes.n);
            for (uint32_t at = 0; at < selector.n; at++)
                assert_non_null(strchr("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
                                       "0123456789-_:.#[]=^*, ",
                                       selector.p[at]));
        }
        zones += row->zone != 0;
    }
    assert_true(zones >= 20);
}

/* ---- Trees and selectors ----------------------------------------------------------------- */

static const char page[] = "<html><body><div id=a class='x  story-text'><p>one</p><p class=y>two"
                           "<b>bold</b></p></div><div itemprop=articleBody data-k='ab cd'><p>three"
                           "<br>four</div></body></html>";

static void test_tree(void **state)
{
    (void)state;
    gh_html html = tree(page);
    for (uint32_t i = 0; i < html.nodes.n; i++) {
        const gh_html_node *node = &html.nodes.p[i];
        assert_true(node->end > i && node->end <= html.nodes.n);
        assert_true(i == 0 || node->parent < i);
        assert_true(node->end <= html.nodes.p[node->parent].end);
    }
    uint32_t at = gh_selector_find(&html, GH_STR("#a"), 0);
    assert_str(gh_html_text(&arena, &html, at), "one twobold");
    at = gh_selector_find(&html, GH_STR("[itemprop=articleBody]"), 0);
    assert_str(gh_html_text(&arena, &html, at), "three four");
    assert_null(html.cut);
    assert_str(gh_html_text(&arena, &(gh_html[]){tree("<p>&amp;&nbsp;&#2453;&bogus;</p>")}[0], 0),
               "& \xE0\xA6\x95&bogus;");
}

static void test_selectors(void **state)
{
    (void)state;
    static const struct {
        const char *selector;
        uint32_t count;
    } cases[] = {
        {"p", 3},
        {".x", 1},
        {"div.x", 1},
        {"p.x", 0},
        {"div p", 3},
        {"#a p", 2},
        {"#a b", 1},
        {"#a div", 0},
        {".x .y, b", 2},
        {"[itemprop]", 1},
        {"[data-k*=b]", 1},
        {"[data-k^=ab]", 1},
        {"[data-k=ab]", 0},
        {"div[id=a] p", 2},
        {"html body div p", 3},
        {"body html", 0},
        {"", 0},
        {" , ", 0},
        {".story", 0},
        {".story-text", 1},
        {"[", 0},
        {"p[", 0},
        {".x.story-text", 1},
        {"span, ,b", 1},
    };
    gh_html html = tree(page);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        uint32_t count = 0;
        gh_str selector = gh_str_of(cases[i].selector);
        for (uint32_t at = 0; (at = gh_selector_find(&html, selector, at)) < html.nodes.n; at++)
            count++;
        if (count != cases[i].count)
            fail_msg("%s: %u", cases[i].selector, count);
    }
}

static void test_markup(void **state)
{
    (void)state;
    static const struct {
        const char *element;
        enum gh_markup_kind kind;
    } cases[] = {
        {"<div class='share-bar'>", GH_MARKUP_ASIDE},
        {"<div class='box relatedNews'>", GH_MARKUP_ASIDE},
        {"<div id='read_more'>", GH_MARKUP_ASIDE},
        {"<div class='advertisement'>", GH_MARKUP_ASIDE},
        {"<div class='news-content'>", GH_MARKUP_BODY},
        {"<div class='news-content related-box'>", GH_MARKUP_ASIDE},
        {"<div class='shareholder'>", 0},
        {"<div class='already'>", 0},
        {"<div class='read' id='more'>", 0},
        {"<div class='xq12'>", 0},
        {"<div>", 0},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        gh_html html = tree(cases[i].element);
        uint32_t at = gh_selector_find(&html, GH_STR("div"), 0);
        if (gh_markup_of(lexicon, &html.nodes.p[at]) != cases[i].kind)
            fail_msg("%s", cases[i].element);
    }
}

/* ---- JSON-LD and lines ------------------------------------------------------------------- */

static void check_linked(const char *script, const char *headline, const char *body)
{
    char source[2000];
    snprintf(source, sizeof source, "<script type='application/ld+json'>%s</script>", script);
    gh_html html = tree(source);
    gh_linked linked;
    void *json = NULL;
    gh_linked_read(&arena, &html, &linked, &json);
    assert_null(json);
    assert_str(linked.headline, headline);
    assert_str(linked.body, body);
}

static void test_linked(void **state)
{
    (void)state;
    check_linked("{\"@type\":\"NewsArticle\",\"headline\":\"h\",\"articleBody\":\"b\"}", "h", "b");
    check_linked("[{\"@type\":\"WebPage\",\"headline\":\"w\"},"
                 "{\"@type\":[\"Article\"],\"headline\":\"h\"}]",
                 "h", "");
    check_linked("{\"@graph\":[{\"@type\":\"Article\",\"articleBody\":\"b\"}]}", "", "b");
    check_linked("[{\"@graph\":[{\"@type\":\"Article\",\"articleBody\":\"b\"}]}]", "", "b");
    check_linked(
        "{\"@type\":\"WebPage\",\"mainEntity\":{\"@type\":\"Article\",\"headline\":\"h\"}}", "h",
        "");
    check_linked("{\"@type\":\"LiveBlogPosting\",\"liveBlogUpdate\":[{\"articleBody\":\"1\"},{},"
                 "{\"articleBody\":\"2\"}]}",
                 "", "1\n\n2\n");
    check_linked("{\"@type\":\"Article\",\"articleBody\":\"a\nb\tc\",}", "", "a\nb\tc");
    check_linked("/*<![CDATA[*/{\"@type\":\"Article\",\"headline\":\"h\"}/*]]>*/", "h", "");
    check_linked("{\"@type\":\"Article\",\"headline\":\"a \"b\" c\"}", "", "");
    check_linked("{\"@type\":\"Article\",\"headline\":7,\"articleBody\":{\"x\":1}}", "", "");
    check_linked("{\"@type\":\"Product\",\"articleBody\":\"b\"}", "", "");
    check_linked("", "", "");
    check_linked("{", "", "");
    check_linked("[[[[]]]]", "", "");
}

static gh_alignment align(const char *text, const char *const *lines, uint32_t n,
                          const char *result)
{
    gh_blocks blocks = {0};
    for (uint32_t i = 0; i < n; i++)
        gh_vec_push(&arena, &blocks.of, 100, "lines")->text = gh_str_of(lines[i]);
    gh_alignment alignment = gh_align(&arena, gh_str_of(text), &blocks);
    if (result)
        assert_str(gh_blocks_join(&arena, &blocks), result);
    return alignment;
}

static void test_align(void **state)
{
    (void)state;
    static const char *const lines[] = {"one two", "a foreign line", "three four five", "six"};
    assert_int_equal(
        align("one two three four five six", lines, 4, "one two\nthree four five\nsix"),
        GH_ALIGN_PARTS);
    assert_int_equal(align("one two and more three four five six", lines, 4,
                           "one two\nand more\nthree four five\nsix"),
                     GH_ALIGN_PARTS);
    assert_int_equal(align("one two a foreign line three fo...", lines, 4, NULL), GH_ALIGN_PREFIX);
    assert_int_equal(align("one two a foreign line", lines, 4, "one two\na foreign line"),
                     GH_ALIGN_PARTS);
    assert_int_equal(align("something else altogether", lines, 4, NULL), GH_ALIGN_NONE);
    assert_int_equal(align("x", lines, 0, NULL), GH_ALIGN_NONE);
}

/* ---- Memory ------------------------------------------------------------------------------ */

/* An arena of every size, from none up: the page is read or the failure told, and nothing leaks. */
static void test_small_arenas(void **state)
{
    (void)state;
    static const char source[] =
        "<html><head><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":"
        "\"h\",\"articleBody\":\"এক &amp; দুই। তিন চার পাঁচ ছয় সাত।\"}</script></head><body>"
        "<h1>h</h1><article><p>এক & দুই।</p><p>তিন চার পাঁচ ছয় সাত।</p></article></body>";
    gh_page_reader *reader = gh_page_reader_new(lexicon);
    assert_non_null(reader);
    uint32_t failed = 0;
    for (size_t cap = 0;; cap += 500) {
        gh_page_reader_limit(reader, cap);
        gh_page got;
        gh_error error = {0};
        gh_page_input input = {.bytes = gh_str_of(source)};
        gh_status status = gh_page_read(reader, &input, &got, &error);
        if (status == GH_OK) {
            assert_str(got.text, "এক & দুই।\nতিন চার পাঁচ ছয় সাত।");
            break;
        }
        assert_int_equal(status, GH_LIMIT);
        failed++;
    }
    assert_true(failed > 5);
    gh_page_reader_free(reader);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_moments),
        cmocka_unit_test(test_lines_of_days),
        cmocka_unit_test(test_offsets),
        cmocka_unit_test(test_outlets),
        cmocka_unit_test(test_selectors_of_lexicon),
        cmocka_unit_test(test_tree),
        cmocka_unit_test(test_selectors),
        cmocka_unit_test(test_markup),
        cmocka_unit_test(test_linked),
        cmocka_unit_test(test_align),
        cmocka_unit_test(test_small_arenas),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
