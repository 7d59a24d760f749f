#include "read/selector.h"

#include "read/space.h"

bool gh_words_hold(gh_str list, gh_str word)
{
    for (uint32_t at = 0; at < list.n;) {
        uint32_t end = at;
        while (end < list.n && !gh_space_at(list, end))
            end++;
        if (end > at && gh_str_equal(gh_str_slice(list, at, end), word))
            return true;
        at = end + (end < list.n ? gh_space_at(list, end) : 0);
    }
    return false;
}

static bool is_name(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '_' || c == ':';
}

static gh_str read_name(gh_str s, uint32_t *at)
{
    uint32_t begin = *at;
    while (*at < s.n && is_name(s.p[*at]))
        ++*at;
    return gh_str_slice(s, begin, *at);
}

static bool holds(gh_str s, gh_str part)
{
    for (uint32_t i = 0; i + part.n <= s.n; i++)
        if (memcmp(s.p + i, part.p, part.n) == 0)
            return true;
    return false;
}

static const gh_html_attribute *attribute(const gh_html_node *node, gh_str name)
{
    for (uint32_t i = 0; i < node->attribute_count; i++)
        if (gh_str_equal(node->attributes[i].name, name))
            return &node->attributes[i];
    return NULL;
}

/* [name], [name=value], [name^=value], [name*=value]; *at stands behind the bracket. */
static bool attribute_matches(const gh_html_node *node, gh_str s, uint32_t *at)
{
    gh_str name = read_name(s, at);
    char kind = *at < s.n ? s.p[*at] : ']';
    *at += kind == '^' || kind == '*' ? 2 : kind == '=';
    uint32_t begin = *at;
    while (*at < s.n && s.p[*at] != ']')
        ++*at;
    gh_str value = gh_str_slice(s, begin < *at ? begin : *at, *at);
    *at += *at < s.n;
    const gh_html_attribute *found = attribute(node, name);
    if (!found || kind == ']')
        return found != NULL;
    if (kind == '^')
        return gh_str_starts(found->value, value);
    return kind == '*' ? holds(found->value, value) : gh_str_equal(found->value, value);
}

/* One step, such as div.a#b[c=d]. */
static bool step_matches(const gh_html_node *node, gh_str s)
{
    if (node->flags & GH_HTML_TEXT)
        return false;
    uint32_t at = 0;
    gh_str name = read_name(s, &at);
    if (name.n && !gh_str_equal(name, node->text))
        return false;
    while (at < s.n) {
        char kind = s.p[at++];
        if (kind == '[') {
            if (!attribute_matches(node, s, &at))
                return false;
            continue;
        }
        name = read_name(s, &at);
        gh_str value = gh_html_attribute_of(node, kind == '#' ? "id" : "class");
        bool is_good = kind == '#' ? gh_str_equal(value, name) : gh_words_hold(value, name);
        if ((kind != '#' && kind != '.') || !is_good)
            return false;
    }
    return true;
}

/* Takes the last step off `s`. */
static gh_str last_step(gh_str *s)
{
    *s = gh_space_trim(*s);
    uint32_t at = s->n;
    while (at > 0 && s->p[at - 1] != ' ')
        at--;
    gh_str step = gh_str_slice(*s, at, s->n);
    s->n = at;
    return step;
}

static bool path_matches(const gh_html *html, gh_str path, uint32_t at)
{
    if (!step_matches(&html->nodes.p[at], last_step(&path)))
        return false;
    for (gh_str step = last_step(&path); step.n; step = last_step(&path)) {
        do {
            if (at == 0)
                return false;
            at = html->nodes.p[at].parent;
        } while (!step_matches(&html->nodes.p[at], step));
    }
    return true;
}

bool gh_selector_matches(const gh_html *html, gh_str selector, uint32_t at)
{
    for (uint32_t begin = 0; begin < selector.n;) {
        uint32_t end = begin;
        while (end < selector.n && selector.p[end] != ',')
            end++;
        gh_str path = gh_space_trim(gh_str_slice(selector, begin, end));
        if (path.n && path_matches(html, path, at))
            return true;
        begin = end + 1;
    }
    return false;
}

uint32_t gh_selector_find(const gh_html *html, gh_str selector, uint32_t from)
{
    if (!selector.n)
        return html->nodes.n;
    for (uint32_t at = from; at < html->nodes.n; at++)
        if (gh_selector_matches(html, selector, at))
            return at;
    return html->nodes.n;
}
