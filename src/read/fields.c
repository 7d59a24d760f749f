#include "read/fields.h"

#include "base/bounds.h"
#include "base/utf8.h"
#include "lexicon/lexicon.h"
#include "read/folded.h"

/* The day of "2023-09-14" and of a date with a time behind it. */
static bool read_date(gh_str text, gh_date *ret_date)
{
    if (text.n > 10 && (text.p[10] == 'T' || text.p[10] == ' '))
        text.n = 10;
    return gh_date_parse(text, ret_date) == GH_OK;
}

bool gh_is_country_code(gh_str text)
{
    for (uint32_t i = 0; i < text.n; i++)
        if (text.p[i] < 'A' || text.p[i] > 'Z')
            return false;
    return text.n == 3;
}

bool gh_fields_is_ours(gh_str lang)
{
    static const char *const ours[] = {"bn", "ben", "bengali", "bangla", "und"};
    uint32_t n = 0; /* of "bn-BD", "bn_IN" the language */
    while (n < lang.n && lang.p[n] != '-' && lang.p[n] != '_')
        n++;
    bool found = lang.n == 0;
    for (size_t i = 0; i < sizeof ours / sizeof *ours && !found; i++)
        found = gh_folded_equal((gh_str){lang.p, n}, gh_str_of(ours[i]));
    return found;
}

enum { SHOWN = 40 }; /* bytes of a bad value that a message shows */

static int shown(gh_str value)
{
    return value.n < SHOWN ? (int)value.n : SHOWN;
}

/* True if a value is wrong, which is told. */
static bool has_bad_value(gh_intake *intake, gh_article *article)
{
    gh_str text = intake->fields[GH_ROW_TEXT], date = intake->fields[GH_ROW_DATE];
    gh_str home = intake->fields[GH_ROW_HOME], lang = intake->fields[GH_ROW_LANG];
    if (text.n > GH_BOUND_ARTICLE_BYTES) {
        gh_intake_too_long(intake, "an article", text.n, GH_BOUND_ARTICLE_BYTES);
        return true;
    }
    if (text.n == 0)
        gh_intake_fault(intake, "\"text\" is missing or empty");
    else if (date.n && !read_date(date, &article->date))
        gh_intake_fault(intake, "\"date\" is no day written YYYY-MM-DD: \"%.*s\"", shown(date),
                        date.p);
    else if (home.n && !gh_is_country_code(home))
        gh_intake_fault(intake, "\"home\" is no ISO 3166 alpha-3 code: \"%.*s\"", shown(home),
                        home.p);
    else if (!intake->options->any_lang && !gh_fields_is_ours(lang))
        gh_intake_fault(intake,
                        "\"lang\" is \"%.*s\": there is no lexicon of it (--lang bn codes it all "
                        "the same)",
                        shown(lang), lang.p);
    else
        return false;
    intake->refusal = GH_REFUSAL_FIELD;
    return true;
}

/* True for a day so late that it is a slip or a prank: the lexicon's actors are of its own day. */
static bool is_to_come(const gh_intake *intake, gh_date date)
{
    if (!intake->options->warns || !intake->options->lexicon || intake->fields[GH_ROW_DATE].n == 0)
        return false;
    gh_date release = gh_lexicon_release(intake->options->lexicon);
    int year = release.year + 1;
    return date.year > year ||
           (date.year == year && (date.month > release.month ||
                                  (date.month == release.month && date.day > release.day)));
}

gh_fit gh_fields_article(gh_intake *intake, gh_article *ret_article)
{
    const gh_reader_options *options = intake->options;
    *ret_article = (gh_article){
        .text = intake->fields[GH_ROW_TEXT],
        .source = intake->fields[GH_ROW_SOURCE],
        .home = intake->fields[GH_ROW_HOME],
        .url = intake->fields[GH_ROW_URL],
        .lang = intake->fields[GH_ROW_LANG],
    };
    if (has_bad_value(intake, ret_article))
        return GH_FIT_REFUSED;
    if (ret_article->date.year == 0)
        ret_article->date = options->date;
    if (ret_article->home.n == 0)
        ret_article->home = options->home;
    gh_str title = intake->fields[GH_ROW_TITLE];
    uint32_t bad = gh_utf8_check(title);
    if (bad < title.n) {
        gh_intake_fault(intake, "byte %u of the title: not valid UTF-8; the title is left out",
                        bad);
        return GH_FIT_PARTLY;
    }
    ret_article->title = title;
    if (intake->fault[0] || !is_to_come(intake, ret_article->date))
        return GH_FIT_WHOLE; /* one thing is told of an article, what was left out before others */
    gh_intake_fault(intake,
                    "warning: the date %.10s is more than a year after the lexicon was made",
                    intake->fields[GH_ROW_DATE].p);
    return GH_FIT_WARNED;
}
