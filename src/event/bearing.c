/* bearing.c - what is said in an article that tells of hardly any act: "teacher: the trees are
 * good for us", "the winner of the contest answered". */
#include "event/record.h"

/* Fewer sentences show nothing; one act in so many is politics in passing. */
enum { SHORT = 12, SENTENCES_PER_ACT = 20 };

static bool is_statement(const gh_record *r)
{
    return gh_str_equal(r->code, GH_STR("010"));
}

static uint32_t count_acts(const gh_coding *coding)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < coding->records.n; i++)
        n += !is_statement(&coding->records.p[i]);
    return n;
}

static uint32_t count_sentences(const gh_text *text)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < text->sentences.n; i++)
        n += text->sentences.p[i].kind == GH_SENTENCE_TEXT;
    return n;
}

/* A party's words are political whatever they are about; those of an official in a short article,
 * and in a long one where anything political is told; those of a doctor or trader where that is the
 * subject of a long one, or is told at all in a short one, where a teacher's are always. */
static bool has_bearing(const gh_record *r, uint32_t acts, uint32_t sentences)
{
    gh_actor_code source = gh_code_split(r->source.code);
    if (gh_role_starts(source.role, "CVL EDU BUS HLH MED AGR ELI NGO REL LAB"))
        return sentences < SHORT ? acts > 0 || gh_role_is(source.role, "EDU")
                                 : acts * SENTENCES_PER_ACT >= sentences;
    return acts > 0 || sentences < SHORT || !gh_role_starts(source.role, "GOV COP MIL JUD");
}

/* "[BNP-r netara] shok prokash koren", "khomotay gele ... korben": what those who want power mourn,
 * praise and promise is politics whatever else is told; not what they merely hope. */
static bool is_of_politics(const gh_record *r)
{
    return gh_role_starts(gh_code_split(r->source.code).role, "OPP") &&
           !gh_str_starts_any(r->code, "013 014");
}

/* "cholochchitrotir jonno shubhokamona janan", "ashonka korchhen": one hope, worry, praise, apology
 * or promise in a long article in which nobody does anything else is no news of politics. */
static void drop_lone_word(gh_coding *coding)
{
    enum { LONG = 6 }; /* sentences; less is an item of news by itself */
    const char *words = "012 013 014 018 03 051 055";
    gh_record *r = coding->records.p, *lone = NULL;
    uint32_t n = 0;
    for (uint32_t i = 0; i < coding->records.n; i++)
        if (!is_statement(&r[i])) {
            lone = &r[i];
            n++;
        }
    if (n != 1 || count_sentences(coding->text) < LONG || !gh_str_starts_any(lone->code, words) ||
        is_of_politics(lone))
        return;
    gh_event_note(coding, lone->sentence, lone->anchor,
                  "no record: only words, in an article that tells of no other act");
    coding->records.n--;
    memmove(lone, lone + 1, (size_t)(r + coding->records.n - lone) * sizeof *r);
}

void gh_event_drop_idle_talk(gh_coding *coding)
{
    drop_lone_word(coding);
    uint32_t acts = count_acts(coding), sentences = count_sentences(coding->text), n = 0;
    gh_record *r = coding->records.p;
    for (uint32_t i = 0; i < coding->records.n; i++)
        if (is_statement(&r[i]) && !has_bearing(&r[i], acts, sentences))
            gh_event_note(coding, r[i].sentence, r[i].anchor,
                          "no record: said in an article in which nobody acts");
        else
            r[n++] = r[i];
    coding->records.n = n;
}
