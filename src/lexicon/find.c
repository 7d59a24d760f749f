#include "lexicon/format.h"
#include "lexicon/lexicon.h"

uint32_t gh_lexicon_find(const gh_lexicon *lexicon, gh_str canonical)
{
    uint64_t hash = gh_hash_str(canonical);
    for (uint32_t at = (uint32_t)hash;; at++) {
        uint32_t slot = lexicon->string_slots[at & lexicon->string_mask];
        uint32_t id = slot % GH_STRINGS_MAX;
        if (slot == 0 || (slot == gh_string_slot(hash, id) &&
                          gh_str_equal(canonical, gh_lexicon_string(lexicon, id))))
            return id;
    }
}

const uint32_t *gh_lexicon_predicates(const gh_lexicon *lexicon, uint32_t head, uint32_t middle,
                                      uint32_t verb, uint32_t *ret_count)
{
    uint32_t slot = gh_predicate_hash(head, middle, verb) & lexicon->predicate_mask;
    const gh_predicate_slot *found;
    do {
        found = &lexicon->predicates[slot];
        slot = (slot + 1) & lexicon->predicate_mask;
    } while (found->count &&
             (found->head != head || found->middle != middle || found->verb != verb));
    *ret_count = found->count;
    return lexicon->predicate_rows + found->first;
}

bool gh_lexicon_has_class(const gh_lexicon *lexicon, uint32_t lemma, uint32_t class)
{
    uint32_t n;
    if (!class || !lemma)
        return false;
    const gh_entry *entries = gh_lexicon_entries(lexicon, lemma, &n);
    for (uint32_t i = 0; i < n; i++) {
        if (entries[i].table != GH_TABLE_WORD)
            continue;
        const uint32_t *classes =
            gh_lexicon_list(lexicon, gh_row(lexicon, WORD, word, entries[i].row)->classes);
        for (uint32_t k = 0; k < classes[0]; k++)
            if (classes[1 + k] == class)
                return true;
    }
    return false;
}

const gh_family_row *gh_lexicon_family(const gh_lexicon *lexicon, uint32_t yields)
{
    uint32_t row = yields ? gh_lexicon_key(lexicon, GH_TABLE_FAMILY, yields) : UINT32_MAX;
    return row == UINT32_MAX ? NULL : gh_row(lexicon, FAMILY, family, row);
}

uint32_t gh_lexicon_key(const gh_lexicon *lexicon, enum gh_table table, uint32_t key)
{
    uint32_t slot = gh_key_hash(table, key) & lexicon->key_mask;
    for (;; slot = (slot + 1) & lexicon->key_mask) {
        const gh_key_slot *found = &lexicon->keys[slot];
        if (found->table == GH_KEY_EMPTY)
            return UINT32_MAX;
        if (found->table == (uint32_t)table && found->key == key)
            return found->row;
    }
}
