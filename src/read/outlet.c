#include "read/outlet.h"

#include <stdio.h>

#include "read/folded.h"

/* ---- Addresses --------------------------------------------------------------------------- */

static bool is_end_of_host(char c)
{
    return c == '/' || c == '?' || c == '#' || c == ':';
}

static gh_str without_scheme(gh_str url)
{
    for (uint32_t i = 0; i + 3 <= url.n && i < 10; i++)
        if (memcmp(url.p + i, "://", 3) == 0)
            return gh_str_slice(url, i + 3, url.n);
    return gh_str_starts(url, GH_STR("//")) ? gh_str_slice(url, 2, url.n) : url;
}

gh_str gh_site_host(gh_str url)
{
    gh_str host = without_scheme(url);
    uint32_t n = 0;
    while (n < host.n && !is_end_of_host(host.p[n]))
        n++;
    host.n = n;
    return gh_str_starts(host, GH_STR("www.")) ? gh_str_slice(host, 4, host.n) : host;
}

bool gh_site_is_address(gh_str url)
{
    return gh_str_starts(url, GH_STR("http://")) || gh_str_starts(url, GH_STR("https://"));
}

/* "bbc.com/bengali" is the site of "www.bbc.com/bengali/articles/x". */
static bool is_site(gh_str site, gh_str host, gh_str path)
{
    uint32_t n = 0;
    while (n < site.n && site.p[n] != '/')
        n++;
    gh_str name = gh_str_slice(site, 0, n), begin = gh_str_slice(site, n, site.n);
    if (name.n > host.n || !gh_folded_equal(name, gh_str_slice(host, host.n - name.n, host.n)))
        return false;
    if (name.n < host.n && host.p[host.n - name.n - 1] != '.')
        return false;
    return gh_str_starts(path, begin) &&
           (begin.n == 0 || path.n == begin.n || is_end_of_host(path.p[begin.n]));
}

/* ---- Rows -------------------------------------------------------------------------------- */

#define ANY_SITE GH_STR("*")

/* "+06:00" in minutes. */
static bool read_zone(gh_str text, int *ret_minutes)
{
    if (text.n != 6 || (text.p[0] != '+' && text.p[0] != '-'))
        return false;
    int hours = (text.p[1] - '0') * 10 + text.p[2] - '0';
    int minutes = hours * 60 + (text.p[4] - '0') * 10 + text.p[5] - '0';
    *ret_minutes = text.p[0] == '-' ? -minutes : minutes;
    return true;
}

static gh_outlet outlet_of_row(const gh_lexicon *lexicon, const gh_outlet_row *row)
{
    gh_outlet outlet = {.name = gh_lexicon_string(lexicon, row->name),
                        .home = gh_lexicon_string(lexicon, row->home),
                        .title = gh_lexicon_string(lexicon, row->title),
                        .body = gh_lexicon_string(lexicon, row->body),
                        .date = gh_lexicon_string(lexicon, row->date),
                        .aside = gh_lexicon_string(lexicon, row->aside)};
    outlet.has_zone = read_zone(gh_lexicon_string(lexicon, row->zone), &outlet.zone);
    return outlet;
}

gh_outlet gh_outlet_any(const gh_lexicon *lexicon)
{
    uint32_t n = gh_lexicon_row_count(lexicon, GH_TABLE_OUTLET);
    for (uint32_t i = 0; i < n; i++) {
        const gh_outlet_row *row = gh_row(lexicon, OUTLET, outlet, i);
        if (gh_str_equal(gh_lexicon_string(lexicon, row->site), ANY_SITE))
            return outlet_of_row(lexicon, row);
    }
    return (gh_outlet){0};
}

gh_outlet gh_outlet_of(const gh_lexicon *lexicon, gh_str url)
{
    gh_str host = gh_site_host(url);
    gh_str rest = without_scheme(url);
    uint32_t at = 0;
    while (at < rest.n && !is_end_of_host(rest.p[at]))
        at++;
    gh_str path = gh_str_slice(rest, at, rest.n);
    const gh_outlet_row *best = NULL;
    uint32_t n = gh_lexicon_row_count(lexicon, GH_TABLE_OUTLET), length = 0;
    for (uint32_t i = 0; i < n && host.n; i++) {
        const gh_outlet_row *row = gh_row(lexicon, OUTLET, outlet, i);
        gh_str site = gh_lexicon_string(lexicon, row->site);
        if (site.n > length && is_site(site, host, path)) {
            best = row;
            length = site.n;
        }
    }
    return best ? outlet_of_row(lexicon, best) : gh_outlet_any(lexicon);
}

/* The country in the row of a site that is no address: ".bd", "+06:00". */
static gh_str home_of(const gh_lexicon *lexicon, gh_str site)
{
    uint32_t n = gh_lexicon_row_count(lexicon, GH_TABLE_OUTLET);
    for (uint32_t i = 0; i < n; i++) {
        const gh_outlet_row *row = gh_row(lexicon, OUTLET, outlet, i);
        if (gh_folded_equal(gh_lexicon_string(lexicon, row->site), site))
            return gh_lexicon_string(lexicon, row->home);
    }
    return (gh_str){"", 0};
}

gh_str gh_host_home(const gh_lexicon *lexicon, gh_str host)
{
    uint32_t at = host.n;
    while (at > 0 && host.p[at - 1] != '.')
        at--;
    return at ? home_of(lexicon, gh_str_slice(host, at - 1, host.n)) : (gh_str){"", 0};
}

gh_str gh_zone_home(const gh_lexicon *lexicon, int minutes)
{
    char site[16];
    int size = minutes < 0 ? -minutes : minutes;
    int n = snprintf(site, sizeof site, "%c%02d:%02d", minutes < 0 ? '-' : '+', size / 60 % 100,
                     size % 60);
    return home_of(lexicon, (gh_str){site, (uint32_t)n});
}

/* ---- Names of classes -------------------------------------------------------------------- */

enum { NAME_ROOM = 512 };

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
}

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

/* "relatedNews read_more" becomes "-related-news-", "-read-more-": words in small letters between
 * hyphens, two hyphens between names. */
static uint32_t spell_out(gh_str names, char *out, uint32_t n)
{
    out[n++] = '-';
    for (uint32_t i = 0; i < names.n && n + 4 < NAME_ROOM; i++) {
        char c = names.p[i];
        bool is_capital = c >= 'A' && c <= 'Z';
        if (is_capital && i > 0 && names.p[i - 1] >= 'a' && names.p[i - 1] <= 'z')
            out[n++] = '-';
        c = lower(c);
        if (is_letter(c))
            out[n++] = c;
        else if (out[n - 1] != '-' || c == ' ')
            out[n++] = '-';
    }
    if (out[n - 1] != '-')
        out[n++] = '-';
    return n;
}

/* True if `name` ("read-more", "advert*") stands in `text` as whole words; "*" leaves the end of
 * the last open. */
static bool stands_in(gh_str name, gh_str text)
{
    bool is_open = name.n > 0 && name.p[name.n - 1] == '*';
    name.n -= is_open;
    for (uint32_t i = 1; name.n && i + name.n < text.n; i++)
        if (text.p[i] == name.p[0] && text.p[i - 1] == '-' &&
            memcmp(text.p + i, name.p, name.n) == 0 && (is_open || text.p[i + name.n] == '-'))
            return true;
    return false;
}

enum gh_markup_kind gh_markup_of(const gh_lexicon *lexicon, const gh_html_node *node)
{
    gh_str classes = gh_html_attribute_of(node, "class"), id = gh_html_attribute_of(node, "id");
    if (!classes.n && !id.n)
        return 0;
    char names[NAME_ROOM + 8] = {0};
    uint32_t length = spell_out(classes, names, 0);
    if (length + 8 < NAME_ROOM)
        length = spell_out(id, names, length);
    gh_str text = {names, length};
    enum gh_markup_kind kind = 0;
    uint32_t n = gh_lexicon_row_count(lexicon, GH_TABLE_MARKUP);
    for (uint32_t i = 0; i < n; i++) {
        const gh_markup_row *row = gh_row(lexicon, MARKUP, markup, i);
        if (kind != row->kind && stands_in(gh_lexicon_string(lexicon, row->name), text))
            kind = row->kind;
        if (kind == GH_MARKUP_ASIDE)
            break;
    }
    return kind;
}
