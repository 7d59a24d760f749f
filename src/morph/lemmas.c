/* lemmas.c - the lemmas of a form as they are shown to people. */
#include <stdlib.h>

#include "morph/paradigm.h"
#include "morph/readings.h"

bool gh_variants_fill(gh_affixes *variants, const gh_lexicon *lexicon)
{
    uint32_t words = gh_lexicon_string_count(lexicon), count = 0;
    for (uint32_t id = 1; id < words; id++)
        count += gh_lexicon_primary(lexicon, id) != id;
    variants->p = calloc((size_t)count + 1, sizeof *variants->p);
    if (!variants->p)
        return false;
    for (uint32_t id = 1; id < words; id++)
        if (gh_lexicon_primary(lexicon, id) != id)
            variants->p[variants->n++] = (gh_affix){gh_lexicon_primary(lexicon, id), id};
    gh_affixes_sort(variants);
    return true;
}

typedef struct word_list {
    uint32_t *p;
    uint32_t n, room;
} word_list;

static void put(word_list *list, uint32_t word)
{
    for (uint32_t i = 0; i < list->n; i++)
        if (list->p[i] == word)
            return;
    if (list->n < list->room)
        list->p[list->n++] = word;
}

static void put_lemmas(word_list *list, const gh_form *form, bool guessed)
{
    for (uint32_t i = 0; i < form->count; i++)
        if ((form->analyses[i].certainty == GH_GUESSED) == guessed)
            put(list, form->analyses[i].lemma);
}

/* The lemma as this text would spell it, then the other spellings. */
static void put_variants(word_list *list, const gh_affixes *variants, const gh_form *form)
{
    for (uint32_t i = 0; i < form->count; i++) {
        const gh_analysis *a = &form->analyses[i];
        if (a->certainty == GH_GUESSED)
            continue;
        if (a->pos != GH_UPOS_VERB)
            put(list, a->stem);
        uint32_t count;
        const gh_affix *others = gh_affixes_find(variants, a->lemma, &count);
        for (uint32_t j = 0; j < count; j++)
            put(list, others[j].row);
    }
}

uint32_t gh_lemmas_list(const gh_affixes *variants, const gh_form *form, uint32_t *out,
                        uint32_t room)
{
    word_list list = {out, 0, room};
    put_lemmas(&list, form, false);
    put_variants(&list, variants, form);
    put_lemmas(&list, form, true);
    return list.n;
}
