#include "read/align.h"

#include "base/bounds.h"
#include "read/space.h"

static gh_str without_space(gh_arena *arena, gh_str s)
{
    char *out = GH_NEW(arena, char, (size_t)s.n + 1);
    uint32_t n = 0;
    for (uint32_t at = 0; at < s.n;) {
        uint32_t space = gh_space_at(s, at);
        if (!space)
            out[n++] = s.p[at++];
        at += space;
    }
    return (gh_str){out, n};
}

/* "..." and the one-letter ellipsis at the end say that there is more. */
static gh_str without_ellipsis(gh_str s)
{
    static const char ellipsis[] = "\xE2\x80\xA6";
    for (;;) {
        if (gh_str_ends(s, GH_STR(".")))
            s.n--;
        else if (gh_str_ends(s, (gh_str){ellipsis, 3}))
            s.n -= 3;
        else
            return s;
    }
}

/* True if all the lines together begin with the text, or hold it, and go on in the same line. */
static bool breaks_off(gh_arena *arena, gh_str text, const gh_blocks *blocks)
{
    size_t size = 1;
    for (uint32_t i = 0; i < blocks->of.n; i++)
        size += blocks->of.p[i].text.n;
    char *all = GH_NEW(arena, char, size);
    uint32_t n = 0;
    uint32_t *ends = GH_NEW(arena, uint32_t, blocks->of.n + 1);
    for (uint32_t i = 0; i < blocks->of.n; i++) {
        gh_str line = without_space(arena, blocks->of.p[i].text);
        memcpy(all + n, line.p, line.n);
        n += line.n;
        ends[i] = n;
    }
    const char *found = text.n ? memmem(all, n, text.p, text.n) : NULL;
    if (!found)
        return false;
    uint32_t end = (uint32_t)(found - all) + text.n;
    for (uint32_t i = 0; i < blocks->of.n; i++)
        if (ends[i] == end)
            return false;
    return true;
}

/* The text without white space, and where each of its bytes stood. */
struct squeezed {
    gh_str bytes;
    uint32_t *from;
};

static struct squeezed squeeze(gh_arena *arena, gh_str s)
{
    char *out = GH_NEW(arena, char, (size_t)s.n + 1);
    uint32_t *from = GH_NEW(arena, uint32_t, (size_t)s.n + 1);
    uint32_t n = 0;
    for (uint32_t at = 0; at < s.n;) {
        uint32_t space = gh_space_at(s, at);
        if (!space) {
            from[n] = at;
            out[n++] = s.p[at++];
        }
        at += space;
    }
    from[n] = s.n;
    return (struct squeezed){{out, n}, from};
}

/* Lines are made anew while `old` are still looked through. */
struct merger {
    gh_arena *arena;
    gh_str text;
    struct squeezed whole;
    gh_blocks *out;
    uint32_t at; /* of the squeezed text, up to which all was given out */
};

/* What of the text stands between two lines of the page is a line of its own. */
static void put_gap(struct merger *m, uint32_t end)
{
    gh_str gap = gh_space_trim(gh_str_slice(m->text, m->whole.from[m->at], m->whole.from[end]));
    if (end > m->at && gap.n)
        *gh_vec_push(m->arena, &m->out->of, GH_BOUND_HTML_NODES, "lines of a page") =
            (gh_block){.text = gap};
}

static void put_line(struct merger *m, const gh_block *block, uint32_t found, uint32_t length)
{
    put_gap(m, found);
    *gh_vec_push(m->arena, &m->out->of, GH_BOUND_HTML_NODES, "lines of a page") = *block;
    m->at = found + length;
}

gh_alignment gh_align(gh_arena *arena, gh_str text, gh_blocks *blocks)
{
    struct squeezed whole = squeeze(arena, text);
    if ((uint64_t)whole.bytes.n * blocks->of.n > GH_BOUND_ALIGN_WORK)
        return GH_ALIGN_NONE;
    if (breaks_off(arena, without_ellipsis(whole.bytes), blocks))
        return GH_ALIGN_PREFIX;
    gh_blocks lines = {0};
    struct merger m = {.arena = arena, .text = text, .whole = whole, .out = &lines};
    uint64_t covered = 0;
    for (uint32_t i = 0; i < blocks->of.n; i++) {
        gh_str line = without_space(arena, blocks->of.p[i].text);
        const char *found =
            line.n ? memmem(whole.bytes.p + m.at, whole.bytes.n - m.at, line.p, line.n) : NULL;
        if (!found)
            continue;
        covered += line.n;
        put_line(&m, &blocks->of.p[i], (uint32_t)(found - whole.bytes.p), line.n);
    }
    put_gap(&m, whole.bytes.n);
    if (covered * 2 < whole.bytes.n)
        return GH_ALIGN_NONE;
    *blocks = lines;
    return GH_ALIGN_PARTS;
}
