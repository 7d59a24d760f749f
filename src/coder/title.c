/* title.c - the title of an article, read for the names in it. It is never coded: what it tells the
 * text tells too. */
#include "coder/coder.h"

/* "BNP neta Karim atok": who Karim is, before the text calls him by that name alone. */
void gh_coder_read_title(gh_coder *coder)
{
    gh_coding *coding = &coder->coding;
    const gh_text *title = &coder->title;
    for (uint32_t i = 0; i < title->sentences.n; i++) {
        const gh_sentence *sentence = &title->sentences.p[i];
        if (sentence->token_count == 0)
            continue;
        gh_arena_reset(&coder->scratch);
        gh_parse *p = gh_parse_sentence(coder->lexicon, coder->forms, &coder->scratch, title, i,
                                        sentence->first_token, sentence->token_count, false);
        gh_refer_mentions(&coding->refer, p, gh_parse_acts(p));
    }
    gh_refer_keep_names(&coding->refer);
}
