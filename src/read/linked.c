#include "read/linked.h"

#include <jansson.h>

#include "base/bounds.h"

/* ---- Mending ----------------------------------------------------------------------------- */

/* Many sites put raw line ends into strings, a comma behind the last member, or a comment around
 * the script. Copies the text from its first bracket on, with that set right. */
static gh_str mend(gh_arena *arena, gh_str s)
{
    char *out = GH_NEW(arena, char, (size_t)2 * s.n + 1);
    uint32_t at = 0, n = 0;
    bool in_string = false;
    const char *cdata = s.n ? memmem(s.p, s.n < 64 ? s.n : 64, "<![CDATA[", 9) : NULL;
    if (cdata)
        at = (uint32_t)(cdata - s.p) + 9;
    while (at < s.n && s.p[at] != '{' && s.p[at] != '[')
        at++;
    for (; at < s.n; at++) {
        char c = s.p[at];
        if (in_string && c == '\\' && at + 1 < s.n) {
            out[n++] = c;
            out[n++] = s.p[++at];
            continue;
        }
        if (c == '"')
            in_string = !in_string;
        if (in_string && (unsigned char)c < 0x20) {
            out[n++] = '\\';
            c = c == '\n' ? 'n' : 't';
        } else if (!in_string && (c == '}' || c == ']')) {
            while (n > 0 && strchr(" \t\r\n", out[n - 1]))
                n--;
            n -= n > 0 && out[n - 1] == ',';
        }
        out[n++] = c;
    }
    return (gh_str){out, n};
}

/* ---- Objects ----------------------------------------------------------------------------- */

static gh_str text_of(gh_arena *arena, const json_t *value)
{
    if (json_is_array(value))
        value = json_array_get(value, 0);
    if (json_is_object(value)) {
        const json_t *name = json_object_get(value, "name");
        value = name ? name : json_object_get(value, "@id");
    }
    if (!json_is_string(value))
        return (gh_str){"", 0};
    gh_str text = {json_string_value(value), (uint32_t)json_string_length(value)};
    return gh_arena_copy(arena, text);
}

static void fill(gh_arena *arena, gh_str *field, const json_t *object, const char *key)
{
    if (!field->n)
        *field = text_of(arena, json_object_get(object, key));
}

/* A type is a name or an array of names. */
static bool has_type(const json_t *type, const char *part)
{
    for (size_t i = 0; json_is_array(type) && i < json_array_size(type); i++) {
        const json_t *one = json_array_get(type, i);
        if (json_is_string(one) && strstr(json_string_value(one), part))
            return true;
    }
    return json_is_string(type) && strstr(json_string_value(type), part);
}

/* A live blog has its words in its updates. */
static gh_str join_updates(gh_arena *arena, const json_t *updates)
{
    size_t count = json_array_size(updates), size = 1;
    gh_str *texts = GH_NEW(arena, gh_str, count + 1);
    for (size_t i = 0; i < count; i++) {
        texts[i] = text_of(arena, json_object_get(json_array_get(updates, i), "articleBody"));
        size += texts[i].n + 1;
    }
    char *out = GH_NEW(arena, char, size);
    uint32_t n = 0;
    for (size_t i = 0; i < count; i++) {
        memcpy(out + n, texts[i].p, texts[i].n);
        n += texts[i].n;
        out[n++] = '\n';
    }
    return (gh_str){out, n};
}

static bool is_false(const json_t *value)
{
    return json_is_false(value) ||
           (json_is_string(value) && strcasecmp(json_string_value(value), "false") == 0);
}

static void read_article(gh_arena *arena, const json_t *object, gh_linked *linked)
{
    linked->is_article = true;
    fill(arena, &linked->headline, object, "headline");
    fill(arena, &linked->published, object, "datePublished");
    fill(arena, &linked->publisher, object, "publisher");
    fill(arena, &linked->language, object, "inLanguage");
    fill(arena, &linked->url, object, "url");
    fill(arena, &linked->url, object, "mainEntityOfPage");
    gh_str body = text_of(arena, json_object_get(object, "articleBody"));
    const json_t *updates = json_object_get(object, "liveBlogUpdate");
    if (!body.n && json_is_array(updates))
        body = join_updates(arena, updates);
    if (body.n > linked->body.n)
        linked->body = body;
    if (is_false(json_object_get(object, "isAccessibleForFree")))
        linked->is_walled = true;
}

static void read_object(gh_arena *arena, const json_t *object, gh_linked *linked)
{
    const json_t *type = json_object_get(object, "@type");
    if (has_type(type, "Article") || has_type(type, "BlogPosting") || has_type(type, "Report"))
        read_article(arena, object, linked);
    linked->is_video = linked->is_video || has_type(type, "VideoObject");
    linked->is_list = linked->is_list || has_type(type, "CollectionPage") ||
                      has_type(type, "ItemList") || has_type(type, "SearchResultsPage");
}

/* An object, an array of objects, or an object with a @graph of them. */
static void read_value(gh_arena *arena, const json_t *value, gh_linked *linked)
{
    const json_t *graph = json_object_get(value, "@graph");
    const json_t *many = json_is_array(value) ? value : graph;
    if (json_is_object(value))
        read_object(arena, value, linked);
    const json_t *entity = json_object_get(value, "mainEntity");
    if (json_is_object(entity))
        read_object(arena, entity, linked);
    for (size_t i = 0; json_is_array(many) && i < json_array_size(many); i++) {
        const json_t *one = json_array_get(many, i);
        const json_t *inner = json_object_get(one, "@graph");
        read_object(arena, one, linked);
        for (size_t j = 0; json_is_array(inner) && j < json_array_size(inner); j++)
            read_object(arena, json_array_get(inner, j), linked);
    }
}

/* ---- Scripts ----------------------------------------------------------------------------- */

void gh_linked_free(void **json)
{
    json_decref(*json);
    *json = NULL;
}

static void read_script(gh_arena *arena, gh_str script, gh_linked *linked, void **json)
{
    gh_str text = mend(arena, script);
    json_error_t error;
    *json = json_loadb(text.p, text.n, JSON_DISABLE_EOF_CHECK | JSON_ALLOW_NUL, &error);
    if (*json)
        read_value(arena, *json, linked);
    gh_linked_free(json);
}

void gh_linked_read(gh_arena *arena, const gh_html *html, gh_linked *ret_linked, void **json)
{
    *ret_linked = (gh_linked){0};
    uint32_t count = 0;
    for (uint32_t i = 0; i < html->nodes.n && count < GH_BOUND_PAGE_SCRIPTS; i++) {
        const gh_html_node *node = &html->nodes.p[i];
        gh_str type = gh_html_attribute_of(node, "type");
        if (!gh_html_is(node, "script") || !gh_str_starts(type, GH_STR("application/ld+json")))
            continue;
        count++;
        if (i + 1 < node->end)
            read_script(arena, html->nodes.p[i + 1].text, ret_linked, json);
    }
}
