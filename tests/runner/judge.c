/* judge.c - the lines of a case against what was found. */
#include "runner.h"

static bool next_word(gh_str line, uint32_t *at, gh_str *ret_word)
{
    while (*at < line.n && line.p[*at] == ' ')
        ++*at;
    uint32_t begin = *at;
    while (*at < line.n && line.p[*at] != ' ')
        ++*at;
    *ret_word = gh_str_slice(line, begin, *at);
    return *at > begin;
}

/* "-> BGDGOV", "by -", "at Khulna": what is named stands right behind its key. */
static bool is_key(gh_str word)
{
    return gh_str_equal(word, GH_STR("->")) || gh_str_equal(word, GH_STR("by")) ||
           gh_str_equal(word, GH_STR("on")) || gh_str_equal(word, GH_STR("at")) ||
           gh_str_equal(word, GH_STR("link"));
}

static bool is_count(gh_str word)
{
    return gh_str_equal(word, GH_STR("killed")) || gh_str_equal(word, GH_STR("injured")) ||
           gh_str_equal(word, GH_STR("arrested")) || gh_str_equal(word, GH_STR("missing"));
}

/* Words of the text, such as an anchor. */
static bool is_mark(gh_str word)
{
    return gh_str_starts(word, GH_STR("\x01"));
}

/* Goes on in `found` to behind the word wanted: the very next one where it is `bound`, past no
 * count of people where there shall be none. */
static bool skip_to(gh_str found, uint32_t *at, gh_str want, bool bound, bool uncounted)
{
    gh_str have;
    while (next_word(found, at, &have)) {
        if (gh_str_equal(have, want))
            return true;
        if (bound || (uncounted && is_count(have)))
            return false;
    }
    return false;
}

/* A line of the case names what it wants compared: its words stand in the line found, in their
 * order, the first word of both being the same. One that goes on from the anchor to `by` says
 * that nobody is counted: no "killed 3" stands between. */
static bool covers(gh_str found, gh_str wanted)
{
    uint32_t at = 0, in = 0;
    gh_str want, last = {0};
    bool bound = true; /* right at the beginning, right behind a key */
    while (next_word(wanted, &in, &want)) {
        bool uncounted = is_mark(last) && gh_str_equal(want, GH_STR("by"));
        if (!skip_to(found, &at, want, bound, uncounted))
            return false;
        bound = is_key(want);
        last = want;
    }
    return true;
}

/* Marks the first line found and not yet used that fits; exact ones go before. */
static bool take(gh_str *found, bool *used, uint32_t n, gh_str wanted)
{
    for (int pass = 0; pass < 2; pass++) {
        for (uint32_t i = 0; i < n; i++) {
            if (used[i] || !(pass ? covers(found[i], wanted) : gh_str_equal(found[i], wanted)))
                continue;
            used[i] = true;
            return true;
        }
    }
    return false;
}

/* What stands outside the marks is compared in canonical spelling; of words each feature is one
 * of the things that a line names. */
static gh_str fold(const test_engine *engine, const test_layer *layer, gh_str line)
{
    char *room = GH_NEW(engine->arena, char, 3u * line.n + 16u);
    uint32_t n = gh_fold_text(gh_lexicon_text(engine->lexicon), line, room);
    for (uint32_t i = 0; i < n && layer->may_leave_out; i++)
        if (room[i] == '|')
            room[i] = ' ';
    return (gh_str){room, n};
}

/* True when a line found is of words that some line of the case names. */
static bool is_listed(gh_str found, const gh_str *marked, uint32_t n)
{
    const char *end = memchr(found.p, '\x02', found.n);
    gh_str mark = gh_str_slice(found, 0, end ? (uint32_t)(end - found.p) + 1 : 0);
    for (uint32_t i = 0; i < n; i++)
        if (gh_str_starts(marked[i], mark))
            return true;
    return false;
}

static void judge_lines(const test_engine *engine, const test_layer *layer, const test_case *c,
                        gh_str found, gh_buffer *out, bool *ret_broken)
{
    gh_str have[MAX_LINES], want[MAX_LINES], marked[MAX_LINES], missing;
    uint32_t have_count = test_lines(found, have), want_count = test_lines(c->expected, want);
    bool used[MAX_LINES] = {false};
    uint32_t end = 0;
    for (uint32_t i = 0; i < want_count; i++) {
        marked[i] = (gh_str){"", 0};
        if (gh_str_equal(want[i], GH_STR("(none)")))
            continue;
        uint32_t from = layer->in_order ? end : 0;
        if (!test_mark_line(engine->arena, c->text, want[i], from, &marked[i], &end, &missing)) {
            gh_put_format(out, "  the text has no \"%.*s\"\n", (int)missing.n, missing.p);
            *ret_broken = true;
            return;
        }
        marked[i] = fold(engine, layer, marked[i]);
        if (!take(have, used, have_count, marked[i])) {
            gh_put_format(out, "  expected %.*s\n", (int)want[i].n, want[i].p);
        }
    }
    for (uint32_t i = 0; i < have_count; i++) {
        if (used[i] ||
            (layer->may_leave_out && (out->n == 0 || !is_listed(have[i], marked, want_count))))
            continue;
        gh_put_text(out, "  got      ");
        test_put_quoted(out, c->text, have[i], 0, &end);
        gh_put_char(out, '\n');
    }
}

static void judge_verbatim(const test_engine *engine, const test_case *c, gh_str found,
                           gh_buffer *out)
{
    gh_str have[MAX_LINES], want[MAX_LINES];
    uint32_t have_count = test_lines(found, have), want_count = test_lines(c->expected, want);
    for (uint32_t i = 0; i < want_count || i < have_count; i++) {
        gh_str w = i < want_count ? test_unescape(engine->arena, want[i]) : (gh_str){"", 0};
        gh_str h = i < have_count ? have[i] : (gh_str){"", 0};
        if (!gh_str_equal(w, h))
            gh_put_format(out, "  expected %.*s\n  got      %.*s\n", (int)w.n, w.p, (int)h.n, h.p);
    }
}

void test_judge(const test_engine *engine, const test_layer *layer, const test_case *c,
                gh_buffer *found, gh_buffer *out, bool *ret_broken)
{
    *ret_broken = false;
    layer->analyse(engine, c, found);
    gh_str all = {found->p ? found->p : "", (uint32_t)found->n};
    if (layer->is_verbatim)
        judge_verbatim(engine, c, all, out);
    else
        judge_lines(engine, layer, c, all, out, ret_broken);
}

void test_put_found(const test_layer *layer, const test_case *c, gh_str found, gh_buffer *out)
{
    gh_str have[MAX_LINES];
    uint32_t n = test_lines(found, have), end = 0;
    for (uint32_t i = 0; i < n; i++) {
        if (layer->is_verbatim)
            gh_put_str(out, have[i]);
        else
            test_put_quoted(out, c->text, have[i], layer->in_order ? end : 0, &end);
        gh_put_char(out, '\n');
    }
    if (n == 0)
        gh_put_text(out, "(none)\n");
}
