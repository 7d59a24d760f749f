#include "read/moment.h"
#include "read/reading.h"
#include "read/selector.h"
#include "read/space.h"

/* ---- What the head of the page says ------------------------------------------------------ */

gh_str gh_reading_meta(const gh_html *html, const char *key)
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

static gh_str first_text(gh_reading *r, const char *selector)
{
    uint32_t at = gh_selector_find(&r->html, gh_str_of(selector), 0);
    return at < r->html.nodes.n ? gh_html_text(r->arena, &r->html, at) : (gh_str){"", 0};
}

static gh_str canonical(const gh_html *html)
{
    uint32_t at = gh_selector_find(html, GH_STR("link[rel=canonical]"), 0);
    return at < html->nodes.n ? gh_html_attribute_of(&html->nodes.p[at], "href") : (gh_str){"", 0};
}

gh_str gh_first_of(const gh_str *all, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (all[i].n)
            return all[i];
    return (gh_str){"", 0};
}

/* ---- Whose page it is -------------------------------------------------------------------- */

void gh_reading_find_outlet(gh_reading *r, gh_str url)
{
    const gh_lexicon *lexicon = r->reader->lexicon;
    gh_str named[] = {canonical(&r->html), gh_reading_meta(&r->html, "og:url"), r->linked.url};
    for (size_t i = 0; i < sizeof named / sizeof named[0]; i++)
        if (!gh_site_is_address(named[i]))
            named[i] = (gh_str){"", 0};
    gh_str own = gh_first_of(named, sizeof named / sizeof named[0]);
    r->page->url = url.n ? url : own;
    r->outlet = gh_outlet_of(lexicon, r->page->url);
    if (!r->outlet.name.n && url.n) /* a cache or a proxy: the page names its own address */
        r->outlet = gh_outlet_of(lexicon, own);
    gh_str host = gh_site_host(own.n && !r->outlet.name.n ? own : r->page->url);
    gh_str names[] = {r->outlet.name,
                      gh_reading_plain(r, gh_reading_meta(&r->html, "og:site_name")),
                      gh_reading_plain(r, r->linked.publisher), host};
    r->page->source = gh_first_of(names, sizeof names / sizeof names[0]);
    r->page->is_listed = r->outlet.name.n > 0;
    r->page->home = r->outlet.home.n ? r->outlet.home : gh_host_home(lexicon, host);
    r->prose.aside = r->outlet.aside;
}

/* ---- The title --------------------------------------------------------------------------- */

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
void gh_reading_find_title(gh_reading *r)
{
    uint32_t at = gh_selector_find(&r->html, r->outlet.title, 0);
    gh_str shown = at < r->html.nodes.n ? gh_html_text(r->arena, &r->html, at) : (gh_str){"", 0};
    gh_str headline = gh_reading_plain(r, r->linked.headline);
    gh_str open_graph = gh_reading_plain(r, gh_reading_meta(&r->html, "og:title"));
    gh_str heading = first_text(r, "h1");
    gh_str own = first_text(r, "title");
    if (!shown.n && (holds_title(open_graph, heading) || holds_title(own, heading) ||
                     holds_title(headline, heading)))
        shown = heading;
    if (gh_str_ends(headline, GH_STR("...")))
        headline = (gh_str){"", 0};
    gh_str all[] = {shown, headline, without_site(open_graph), heading, without_site(own)};
    r->page->title = gh_first_of(all, sizeof all / sizeof all[0]);
}

/* ---- The day ----------------------------------------------------------------------------- */

static bool take_day(gh_reading *r, gh_str text)
{
    if (!text.n || !gh_moment_read(text, r->outlet.has_zone, r->outlet.zone, &r->page->date))
        return false;
    r->moment = text;
    return true;
}

static bool take_line(gh_reading *r, gh_str line)
{
    gh_text text = {0};
    gh_text_split(r->reader->lexicon->text, r->arena, line, &text);
    return gh_moment_find(r->reader->lexicon, &text, &r->page->date);
}

static bool day_of_head(gh_reading *r)
{
    static const char *const keys[] = {"article:published_time", "og:article:published_time",
                                       "datePublished",          "publish-date",
                                       "publish_date",           "pubdate",
                                       "published_time",         "DC.date.issued",
                                       "dcterms.created",        "parsely-pub-date",
                                       "sailthru.date",          "date"};
    for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++)
        if (take_day(r, gh_reading_meta(&r->html, keys[i])))
            return true;
    return false;
}

/* An element that holds the day: in an attribute, else in its words. */
static bool day_of_element(gh_reading *r, gh_str selector, uint32_t from)
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

enum { LONGEST_WORDS = 25, LONGEST_BYTES = 250 }; /* of a line that is about its day */

/* A line from `from` on that the lexicon knows as one about the publication. */
static bool day_of_publication(gh_reading *r, const gh_blocks *lines, uint32_t from)
{
    for (uint32_t i = 0; i < lines->of.n; i++) {
        const gh_block *line = &lines->of.p[i];
        if (line->first >= from && line->is_outside && line->words <= LONGEST_WORDS &&
            take_line(r, line->text))
            return true;
    }
    return false;
}

/* Lines for readers: below the headline one that says "published", else any between headline and
 * body. Above it stands the day of the visit, or of the last change of the site. */
static bool day_of_lines(gh_reading *r)
{
    uint32_t heading = gh_selector_find(&r->html, GH_STR("h1"), 0);
    if (day_of_publication(r, &r->lines, heading))
        return true;
    for (uint32_t i = heading; i < r->body_first; i++) {
        const gh_html_node *node = &r->html.nodes.p[i];
        if ((node->flags & GH_HTML_TEXT) && node->text.n < LONGEST_BYTES &&
            take_line(r, node->text))
            return true;
    }
    return day_of_publication(r, &r->lines, 0);
}

void gh_reading_find_day(gh_reading *r)
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

/* ---- The country ------------------------------------------------------------------------- */

/* "bn-BD": the region as if it were the end of a host. */
static gh_str home_of_language(gh_reading *r)
{
    uint32_t html = gh_selector_find(&r->html, GH_STR("html[lang]"), 0);
    gh_str lang = html < r->html.nodes.n ? gh_html_attribute_of(&r->html.nodes.p[html], "lang")
                                         : (gh_str){"", 0};
    if (lang.n != 5 || (lang.p[2] != '-' && lang.p[2] != '_'))
        return (gh_str){"", 0};
    char host[] = {'x', '.', lang.p[3], lang.p[4]};
    return gh_host_home(r->reader->lexicon, (gh_str){host, sizeof host});
}

void gh_reading_find_home(gh_reading *r)
{
    int minutes;
    if (r->page->home.n || !gh_str_equal(r->page->lang, GH_STR("bn")))
        return;
    if (gh_moment_offset(r->moment, &minutes))
        r->page->home = gh_zone_home(r->reader->lexicon, minutes);
    if (!r->page->home.n)
        r->page->home = home_of_language(r);
}
