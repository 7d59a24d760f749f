#include "cli/tally.h"

#include <stdio.h>

void gh_tally_add(gh_tally *sum, const gh_tally *other)
{
    sum->read += other->read;
    sum->coded += other->coded;
    sum->empty += other->empty;
    sum->records += other->records;
    sum->refused += other->refused;
    sum->left_out += other->left_out;
    sum->repeated += other->repeated;
    sum->bytes += other->bytes;
    for (int s = 0; s <= GH_SILENCE_NO_EVENT; s++)
        sum->silences[s] += other->silences[s];
    for (int r = 0; r < GH_REFUSALS; r++)
        sum->refusals[r] += other->refusals[r];
    sum->is_fatal = sum->is_fatal || other->is_fatal;
}

void gh_tally_refuse(gh_tally *tally, gh_refusal why)
{
    tally->refused++;
    tally->refusals[why]++;
}

/* " (why 3, why 1)" of the counts that are not zero. */
static void show_reasons(const uint64_t *counts, int n, const char *(*name_of)(int kind))
{
    const char *before = " (", *after = "";
    for (int i = 0; i < n; i++) {
        if (counts[i] == 0 || !name_of(i))
            continue;
        fprintf(stderr, "%s%s %llu", before, name_of(i), (unsigned long long)counts[i]);
        before = ", ";
        after = ")";
    }
    fputs(after, stderr);
}

static const char *silence_name(int kind)
{
    return kind < GH_SILENCE_NO_TEXT ? NULL : gh_silence_name((gh_silence)kind);
}

static const char *refusal_name(int kind)
{
    static const char *const names[GH_REFUSALS] = {
        [GH_REFUSAL_UNREADABLE] = "unreadable",
        [GH_REFUSAL_MALFORMED] = "malformed",
        [GH_REFUSAL_FIELD] = "a field missing or wrong",
        [GH_REFUSAL_TOO_LARGE] = "too large",
    };
    return names[kind];
}

static const char *passed_name(int kind)
{
    static const char *const names[GH_PASSED_KINDS] = {
        [GH_PASSED_ANSWER] = "missing or moved",
        [GH_PASSED_KIND] = "no page",
        [GH_PASSED_PAGE] = "no article on the page",
        [GH_PASSED_LANGUAGE] = "in another language",
    };
    return names[kind];
}

void gh_show_empty(uint64_t empty, const uint64_t *silences)
{
    fprintf(stderr, ", empty %llu", (unsigned long long)empty);
    show_reasons(silences, GH_SILENCE_NO_EVENT + 1, silence_name);
}

void gh_show_refused(const gh_tally *tally)
{
    fprintf(stderr, ", refused %llu", (unsigned long long)tally->refused);
    show_reasons(tally->refusals, GH_REFUSALS, refusal_name);
}

void gh_show_rest(const gh_tally *tally)
{
    uint64_t passed = 0;
    for (int i = 0; i < GH_PASSED_KINDS; i++)
        passed += tally->passed.counts[i];
    if (tally->left_out)
        fprintf(stderr, ", left out in part %llu", (unsigned long long)tally->left_out);
    if (passed) {
        fprintf(stderr, ", passed over %llu", (unsigned long long)passed);
        show_reasons(tally->passed.counts, GH_PASSED_KINDS, passed_name);
    }
    fputc('\n', stderr);
}
