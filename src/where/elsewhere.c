/* elsewhere.c - names of lands that do not say where an article is set.
 *
 * A state that is dealt with, gone to, come from or thought of is told of from somewhere else. This
 * is asked of tokens, before anything is parsed. */
#include "where/where.h"

static const gh_form *form_at(const gh_forms *forms, const gh_text *text, uint32_t at)
{
    return at < text->tokens.n ? gh_forms_get(forms, text->tokens.p[at].form) : NULL;
}

static unsigned case_of(const gh_form *form)
{
    return form && form->count ? gh_feature(form->analyses[0].features, CASE) : 0;
}

/* "songe", "kachhe", "somoy": a postposition with one of these functions. */
static bool is_marker(const gh_lexicon *lexicon, const gh_form *form, uint32_t functions)
{
    uint32_t n;
    const gh_entry *entries = gh_lexicon_entries(lexicon, form->id, &n);
    for (uint32_t i = 0; (form->flags & GH_FORM_MARKER) && i < n; i++)
        if (entries[i].table == GH_TABLE_MARKER &&
            (gh_row(lexicon, MARKER, marker, entries[i].row)->functions & functions))
            return true;
    return false;
}

/* "songe", "kachhe", "biruddhe", "proti": before these stands who is dealt with. */
static bool marks_side(const gh_lexicon *lexicon, const gh_form *form)
{
    return is_marker(lexicon, form,
                     GH_FUNCTION_WITH | GH_FUNCTION_TO | GH_FUNCTION_AGAINST | GH_FUNCTION_TOWARD);
}

/* An office, where `kinds` asks for one, or any word of the table of roles. */
static bool is_role(const gh_lexicon *lexicon, const gh_form *form, uint32_t kinds)
{
    uint32_t n = 0;
    const gh_entry *entries =
        form->count ? gh_lexicon_entries(lexicon, form->analyses[0].lemma, &n) : NULL;
    for (uint32_t i = 0; i < n; i++)
        if (entries[i].table == GH_TABLE_ROLE &&
            (!kinds || (gh_row(lexicon, ROLE, role, entries[i].row)->kind & kinds)))
            return true;
    return false;
}

/* "[Bharoter] kachhe byakhya cheyechhe sorkar", "[Chiner] rashtrodut-er songe", "[Chiner]
 * president Sir songe", "[Nepaler] montrike": the other side, and not where it is. */
static bool is_other_side(const gh_lexicon *lexicon, const gh_forms *forms, const gh_text *text,
                          uint32_t last)
{
    enum { LONGEST = 4 }; /* a title of two words and a name of two */
    const gh_form *name = form_at(forms, text, last), *next = form_at(forms, text, last + 1);
    if (case_of(name) != GH_GEN || !next)
        return false;
    if (marks_side(lexicon, next) || ((next->flags & GH_FORM_NAME) && case_of(next) == GH_ACC))
        return true;
    bool office = is_role(lexicon, next, GH_KIND_OFFICE);
    for (uint32_t k = 1; k <= LONGEST && next && (next->flags & GH_FORM_NAME); k++) {
        const gh_form *after = form_at(forms, text, last + k + 1);
        if (case_of(next) == GH_GEN)
            return after && marks_side(lexicon, after);
        if (!office)
            return false;
        next = after;
    }
    return false;
}

static bool has_class(const gh_lexicon *lexicon, const gh_form *form, uint32_t class)
{
    return form->count && gh_lexicon_has_class(lexicon, form->analyses[0].lemma, class);
}

static bool verb_has(const gh_lexicon *lexicon, uint32_t lemma, uint32_t trait)
{
    uint32_t n;
    const gh_entry *entries = gh_lexicon_entries(lexicon, lemma, &n);
    for (uint32_t i = 0; i < n; i++)
        if (entries[i].table == GH_TABLE_VERB &&
            (gh_row(lexicon, VERB, verb, entries[i].row)->traits & trait))
            return true;
    return false;
}

bool gh_where_moves(const gh_lexicon *lexicon, uint32_t lemma)
{
    return verb_has(lexicon, lemma, GH_VERB_MOTION);
}

static bool moves(const gh_lexicon *lexicon, const gh_form *form)
{
    return form->count && form->analyses[0].pos == GH_UPOS_VERB &&
           gh_where_moves(lexicon, form->analyses[0].lemma);
}

static unsigned verb_form(const gh_form *form)
{
    return form && form->count && form->analyses[0].pos == GH_UPOS_VERB
               ? gh_feature(form->analyses[0].features, VERBFORM)
               : 0;
}

/* "[Bharote] palanor shomoy", "[Bharote] paliye jan", "[Italy]te pathanor kotha bole" (while
 * fleeing to, flees to, saying that they would be sent to): who goes is not there yet, or is told
 * of from where he left; not so "giye" and "jaoyar por" (having gone), nor "mara gechhe" (died). */
static bool is_going(const gh_lexicon *lexicon, const gh_form *verb, const gh_form *before,
                     const gh_form *after)
{
    unsigned form = verb_form(verb);
    bool chained = verb_form(before) == GH_CONV || verb_form(before) == GH_INF;
    if (form == GH_VNOUN)
        return case_of(verb) == GH_GEN && verb_form(before) != GH_VNOUN &&
               !(after && is_marker(lexicon, after, GH_FUNCTION_AFTER));
    return form == GH_FIN && (verb_form(before) == 0 ? before->flags & GH_FORM_NAME
                                                     : chained && moves(lexicon, before));
}

/* "[Turoshke] uddharkari dol pathiyechhe" (sent rescuers to): with what is sent between. */
static bool is_sent_to(const gh_lexicon *lexicon, const gh_forms *forms, const gh_text *text,
                       uint32_t last)
{
    enum { FAR = 4 };
    for (uint32_t k = 1; case_of(form_at(forms, text, last)) == GH_LOC && k <= FAR; k++) {
        const gh_form *next = form_at(forms, text, last + k);
        if (!next || !(text->tokens.p[last + k].flags & GH_TOKEN_WORD))
            return false;
        if (verb_form(next))
            return verb_form(next) == GH_FIN &&
                   verb_has(lexicon, next->analyses[0].lemma, GH_VERB_SEND);
        if (case_of(next) > GH_NOM)
            return false;
    }
    return false;
}

/* "[Bharote] pacharer shomoy atok" (held while smuggling to India): where something was to go, and
 * it was stopped here; "[Chin] sofore gechhen": whom the article is about is of elsewhere. */
static bool is_goal(const gh_lexicon *lexicon, const gh_forms *forms, const gh_text *text,
                    uint32_t last)
{
    enum { NEAR = 2 };
    const gh_form *name = form_at(forms, text, last);
    for (uint32_t k = 1; k <= NEAR; k++) {
        const gh_form *next = form_at(forms, text, last + k);
        if (!next || !(text->tokens.p[last + k].flags & GH_TOKEN_WORD))
            return false;
        const gh_form *after = form_at(forms, text, last + k + 1);
        if (moves(lexicon, next) &&
            is_going(lexicon, next, form_at(forms, text, last + k - 1), after))
            return case_of(name) == GH_LOC || (k == 1 && verb_form(next) == GH_VNOUN);
        if (k == 1 && case_of(name) != GH_GEN && has_class(lexicon, next, lexicon->class_journey))
            return true;
        if (case_of(name) == GH_LOC && has_class(lexicon, next, lexicon->class_passage))
            return case_of(next) == GH_LOC || has_class(lexicon, next, lexicon->class_journey) ||
                   (case_of(next) == GH_GEN && after &&
                    (is_marker(lexicon, after, GH_FUNCTION_DURING) ||
                     has_class(lexicon, after, lexicon->class_prospect)));
    }
    return false;
}

/* "[markin] hamla": a state's adjective. */
static bool is_adjective(const gh_lexicon *lexicon, const gh_form *form)
{
    for (uint16_t a = 0; (form->flags & GH_FORM_NAME) && a < form->count; a++) {
        uint32_t n = 0, stem = form->analyses[a].stem;
        if (stem && stem < gh_lexicon_string_count(lexicon)) {
            const gh_entry *entries = gh_lexicon_entries(lexicon, stem, &n);
            for (uint32_t i = 0; i < n; i++)
                if (entries[i].table == GH_TABLE_STATE_NAME &&
                    gh_row(lexicon, STATE_NAME, state_name, entries[i].row)->kind ==
                        GH_STATE_NAME_ADJECTIVE)
                    return true;
        }
    }
    return false;
}

/* A mission, which is where its state is not: "[bharotiyo] haikomishon gherao". */
static bool is_mission(const gh_lexicon *lexicon, const gh_form *form)
{
    uint32_t n = 0;
    const gh_entry *entries =
        form->count ? gh_lexicon_entries(lexicon, form->analyses[0].lemma, &n) : NULL;
    for (uint32_t i = 0; i < n; i++)
        if (entries[i].table == GH_TABLE_ROLE &&
            (gh_row(lexicon, ROLE, role, entries[i].row)->traits & GH_ROLE_MISSION))
            return true;
    return false;
}

/* "[Nigeriar] dui nagorikke greptar", "[Israeli] ponyo borjon", "[Nepal] simante tollashi"
 * (arrested two citizens of, boycott of goods of, searched at the border of): who and what is
 * called after its land is elsewhere; but "[Nepaler] nagorikera vote den". */
static bool is_outland(const gh_lexicon *lexicon, const gh_forms *forms, const gh_text *text,
                       uint32_t last)
{
    enum { FAR = 3 };
    unsigned c = case_of(form_at(forms, text, last));
    bool of = c == GH_GEN || is_adjective(lexicon, form_at(forms, text, last));
    for (uint32_t k = 1; c != GH_LOC && c != GH_ACC && k <= FAR; k++) {
        const gh_form *word = form_at(forms, text, last + k);
        if (!word || !(text->tokens.p[last + k].flags & GH_TOKEN_WORD))
            return false;
        bool people = word->count && gh_feature(word->analyses[0].features, ANIMACY) &&
                      case_of(word) == GH_NOM;
        bool border = k == 1 && has_class(lexicon, word, lexicon->class_passage) &&
                      has_class(lexicon, word, lexicon->class_locality);
        if (has_class(lexicon, word, lexicon->class_outland))
            return of && !people;
        /* "[Malaysia] probasi Rahim": one of home who lives there */
        bool emigrant = k == 1 && has_class(lexicon, word, lexicon->class_emigrant);
        if (border || emigrant || is_mission(lexicon, word))
            return true;
        if (case_of(word) > GH_NOM || verb_form(word) == GH_FIN)
            return false;
    }
    return false;
}

/* "[Bharotke] hunshiyari", "[Pakistaner] opor nishedhaggya", "[Philistinider] jonno tran" (warned
 * India, a ban on Pakistan, aid for): what something is done to; but "[Ukrainer] opor hamla". */
static bool is_object(const gh_lexicon *lexicon, const gh_forms *forms, const gh_text *text,
                      uint32_t last)
{
    const gh_form *name = form_at(forms, text, last), *next = form_at(forms, text, last + 1);
    const gh_form *after = form_at(forms, text, last + 2);
    if (case_of(name) == GH_ACC || (next && is_marker(lexicon, next, GH_FUNCTION_FOR)))
        return true;
    return case_of(name) == GH_GEN && next && is_marker(lexicon, next, GH_FUNCTION_ON) && after &&
           !has_class(lexicon, after, lexicon->class_violence) && !is_adjective(lexicon, after);
}

/* "[Libya] theke deshe phirechhen", "[bharotiyoder] pherot" (came home from, sent back): where they
 * come from, and who come home. */
static bool is_return(const gh_lexicon *lexicon, const gh_forms *forms, const gh_text *text,
                      uint32_t last, uint32_t far)
{
    for (uint32_t k = 1; k <= far; k++) {
        const gh_form *next = form_at(forms, text, last + k);
        if (!next || !(text->tokens.p[last + k].flags & GH_TOKEN_WORD))
            return false;
        if (has_class(lexicon, next, lexicon->class_journey) || moves(lexicon, next))
            return true;
    }
    return false;
}

static bool is_origin(const gh_lexicon *lexicon, const gh_forms *forms, const gh_text *text,
                      uint32_t last)
{
    enum { FAR = 6 };
    const gh_form *next = form_at(forms, text, last + 1);
    return next && is_marker(lexicon, next, GH_FUNCTION_FROM) &&
           is_return(lexicon, forms, text, last, FAR);
}

/* A name of a state or place, or of somebody ("[BJP] sorkarer somalochona"). */
static bool is_name_of(const gh_lexicon *lexicon, const gh_form *form, uint32_t tables)
{
    for (uint16_t a = 0; (form->flags & GH_FORM_NAME) && a < form->count; a++) {
        uint32_t n = 0, stem = form->analyses[a].stem;
        const gh_entry *entries = stem && stem < gh_lexicon_string_count(lexicon)
                                      ? gh_lexicon_entries(lexicon, stem, &n)
                                      : NULL;
        for (uint32_t i = 0; i < n; i++)
            if (tables >> entries[i].table & 1)
                return true;
    }
    return false;
}

/* "hamlar", "nihotoder": what was done by force, and to whom. */
static bool is_deed(const gh_lexicon *lexicon, const gh_form *form)
{
    const uint32_t classes[] = {lexicon->class_violence, lexicon->class_killing,
                                lexicon->class_deed,     lexicon->class_wrong,
                                lexicon->class_warcrime, lexicon->class_bereaved};
    for (uint32_t i = 0; i < sizeof classes / sizeof *classes; i++)
        if (has_class(lexicon, form, classes[i]))
            return true;
    return false;
}

/* "mukhyomontri [Shubhendu] Adhikarir montobyo": the name of whoever has the title. */
static bool is_personal(const gh_lexicon *lexicon, const gh_form *form)
{
    const uint32_t lands = 1u << GH_TABLE_STATE_NAME | 1u << GH_TABLE_PLACE_NAME;
    bool name = (form->flags & GH_FORM_NAME) || form->count == 0 ||
                form->analyses[0].pos == GH_UPOS_PROPN || form->analyses[0].certainty == GH_GUESSED;
    return name && !is_name_of(lexicon, form, lands) && !is_role(lexicon, form, 0);
}

/* Whoever stands bare does what follows; not "[sontrasi] hamla". */
static bool acts(const gh_lexicon *lexicon, const gh_form *form, const gh_form *next)
{
    unsigned c = case_of(form);
    bool bare = c != GH_GEN && c != GH_LOC && c != GH_ACC;
    if (!bare || is_deed(lexicon, form) || (next && is_deed(lexicon, next)))
        return false;
    if (is_role(lexicon, form, 0))
        return !(next && is_personal(lexicon, next));
    bool people = form->count && gh_feature(form->analyses[0].features, NUMBER) == GH_PLUR &&
                  gh_feature(form->analyses[0].features, ANIMACY);
    return people || is_name_of(lexicon, form, 1u << GH_TABLE_ACTOR_NAME);
}

/* "shok janiyechhen [deshtir] rashtropoti" (of that country): he is there. */
static bool is_of_that_land(const gh_lexicon *lexicon, const gh_forms *forms, const gh_text *text,
                            uint32_t from)
{
    enum { FAR = 5 };
    for (uint32_t k = 1; k <= FAR; k++) {
        const gh_form *word = form_at(forms, text, from + k);
        if (!word || !(text->tokens.p[from + k].flags & GH_TOKEN_WORD))
            return false;
        if (has_class(lexicon, word, lexicon->class_land))
            return gh_feature(word->analyses[0].features, DEFINITE);
    }
    return false;
}

/* "[Myanmar-e] bhumikompe shok janiyechhen prodhan upodeshta", "[markin] hamlar ninda", "[Bharoter]
 * visa bondher protibade manobbondhon" (mourned the dead of, condemned, marched against): what one
 * has feelings about, and not where one is; but "[Bharoter] udbeg" (India's concern). */
static bool is_felt_about(const gh_lexicon *lexicon, const gh_forms *forms, const gh_text *text,
                          uint32_t first, uint32_t last)
{
    enum { FAR = 8 };
    unsigned c = case_of(form_at(forms, text, last));
    bool there = c == GH_LOC, happening = !there, victim = false;
    if (!there && c != GH_GEN && !is_adjective(lexicon, form_at(forms, text, first)))
        return false;
    for (uint32_t k = 1; k <= FAR; k++) {
        const gh_form *word = form_at(forms, text, last + k);
        if (!word || !(text->tokens.p[last + k].flags & GH_TOKEN_WORD) ||
            (there && has_class(lexicon, word, lexicon->class_occasion) && !happening))
            return false;
        bool against = has_class(lexicon, word, lexicon->class_grievance);
        if (against || has_class(lexicon, word, lexicon->class_feeling))
            return happening && !(against && victim) &&
                   !is_of_that_land(lexicon, forms, text, last + k) &&
                   (k > 1 || verb_form(form_at(forms, text, last + k + 1)) == GH_FIN);
        if (acts(lexicon, word, form_at(forms, text, last + k + 1)))
            return false;
        /* "Turoshker [netake] greptarer protibade bikkhobh": those of there are against it */
        victim |= case_of(word) == GH_ACC && is_role(lexicon, word, 0);
        happening |= is_deed(lexicon, word) || case_of(word) == GH_LOC ||
                     is_marker(lexicon, word, GH_FUNCTION_ABOUT);
    }
    return false;
}

bool gh_where_is_elsewhere(const gh_lexicon *lexicon, const gh_forms *forms, const gh_text *text,
                           uint32_t first, uint32_t last)
{
    return is_other_side(lexicon, forms, text, last) || is_goal(lexicon, forms, text, last) ||
           is_sent_to(lexicon, forms, text, last) || is_origin(lexicon, forms, text, last) ||
           is_outland(lexicon, forms, text, last) || is_object(lexicon, forms, text, last) ||
           is_felt_about(lexicon, forms, text, first, last);
}

bool gh_where_returns(const gh_lexicon *lexicon, const gh_forms *forms, const gh_text *text,
                      uint32_t last)
{
    enum { NEAR = 2 };
    return is_return(lexicon, forms, text, last, NEAR);
}
