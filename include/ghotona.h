/* ghotona.h - event data from news text: who did what to whom, when, where and on whose word.
 *
 * The whole public interface. Conventions, stated once:
 *
 *   - All text is UTF-8. All positions are half-open byte ranges [begin, end) of the article's
 *     text exactly as the caller gave it.
 *   - A gh_lexicon is immutable and may be shared by threads. A gh_coder belongs to one thread.
 *   - What a function returns lives as long as the object it came from says, and is never
 *     freed by the caller unless the declaration says so.
 *   - A ret_ argument is written only on success. An `error` argument may be NULL.
 *   - No function prints, exits or keeps a reference to a caller's buffer after it returns,
 *     except where it says so.
 *
 * Codes: CAMEO (Schrodt 2012), PLOVER (Open Event Data Alliance 2018). Countries: ISO 3166.
 */
#ifndef GHOTONA_H
#define GHOTONA_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#if defined(__GNUC__)
#define GH_API __attribute__((visibility("default")))
#else
#define GH_API
#endif

/* ---- Results --------------------------------------------------------------------------- */

/* Each function names those that it fails with, beside GH_INVALID for NULL where an object is
 * expected. GH_ENCODING and GH_NOT_FOUND come from the program's readers and store only. */
typedef enum gh_status {
    GH_OK = 0,
    GH_INVALID,   /* an argument breaks the contract of the function */
    GH_ENCODING,  /* bytes are no text of the encoding that they should be in */
    GH_LIMIT,     /* a bound of the program was reached; the message names it */
    GH_MEMORY,    /* the system gave no memory */
    GH_IO,        /* the system refused to read or write */
    GH_FORMAT,    /* a file is not what it should be */
    GH_NOT_FOUND, /* there is no such thing */
} gh_status;

/* What went wrong and where. Filled only on failure; the caller owns it. The message is one line,
 * cut where it is longer. */
typedef struct gh_error {
    gh_status status;
    uint64_t byte; /* position in the input, if it has one; else 0 */
    char message[240];
} gh_error;

/* A piece of text: not NUL-terminated, never owned by the holder. */
typedef struct gh_str {
    const char *p;
    uint32_t n;
} gh_str;

/* Bytes [begin, end) of the article's text. An empty span (end == 0) means absent. */
typedef struct gh_span {
    uint32_t begin;
    uint32_t end;
} gh_span;

/* A day, month or year of the Gregorian calendar: 0 stands for an unknown part. */
typedef struct gh_date {
    int16_t year;
    uint8_t month;
    uint8_t day;
} gh_date;

/* "MAJOR.MINOR.PATCH" of the library. This and the names below are constants: never NULL, never
 * freed. */
GH_API const char *gh_version(void);

/* A short English name of a status, for messages. */
GH_API const char *gh_status_name(gh_status status);

/* ---- Lexicon --------------------------------------------------------------------------- */

typedef struct gh_lexicon gh_lexicon;

/* Opens the compiled lexicon at `path`, or the one built into the library when `path` is NULL.
 * The file stays mapped until gh_lexicon_close().
 * Fails with GH_IO (cannot be read), GH_MEMORY, or GH_FORMAT (not a lexicon, of another format
 * version or byte order, or damaged: every offset and the checksum are verified here, once). */
GH_API gh_status gh_lexicon_open(const char *path, gh_lexicon **ret_lexicon, gh_error *error);

/* Accepts NULL. No coder that uses the lexicon may be used afterwards. */
GH_API void gh_lexicon_close(gh_lexicon *lexicon);

/* The lexicon's own version, and the first 12 hexadecimal digits of the hash of its content. They
 * live as long as the lexicon. */
GH_API const char *gh_lexicon_version(const gh_lexicon *lexicon);
GH_API const char *gh_lexicon_hash(const gh_lexicon *lexicon);

/* ---- Articles -------------------------------------------------------------------------- */

/* One news article. `text` is required, everything else may be empty. It and its buffers must
 * stay valid until the document made from it, which points to it, is no longer used. */
typedef struct gh_article {
    gh_str id;     /* any string; copied into records by reference */
    gh_str text;   /* UTF-8; at most 16 MiB */
    gh_str title;  /* read for names and dates, never coded; at most 16 MiB */
    gh_str source; /* the outlet */
    gh_str home;   /* ISO 3166 alpha-3 code of the outlet's country, or empty */
    gh_date date;  /* day of publication; year 0: unknown */
    gh_str url;    /* where the article is found: passed on, not read */
    gh_str lang;   /* the language that the input names: passed on, not read */
} gh_article;

/* "2023-09-14" → *ret_date. GH_INVALID when `text` is no day of the Gregorian calendar. */
GH_API gh_status gh_date_parse(gh_str text, gh_date *ret_date);

/* ---- What a document holds ------------------------------------------------------------- */

typedef enum gh_record_status {
    GH_ACTUAL,
    GH_PLANNED,
    GH_CONDITIONAL,
    GH_ALLEGED,
    GH_DENIED,
    GH_NEGATED,
} gh_record_status;

/* "actual", "planned", … */
GH_API const char *gh_record_status_name(gh_record_status status);

/* Who acts, or toward whom. */
typedef struct gh_actor {
    gh_str code;        /* country and role, such as "RUSGOV"; "---" where nobody is named */
    gh_str name;        /* English where the lexicon has it; empty for a bare role word */
    gh_span span;       /* the words in the sentence; absent when nobody is named there */
    gh_span antecedent; /* the mention that a pronoun, a set or a dropped subject stands for */
    bool inferred;      /* not named: the only possible doer or recipient */
    bool person;        /* `name` is that of one human being */
} gh_actor;

/* On whose word. A medium has a name in capitals and no code. */
typedef struct gh_speaker {
    gh_str code;
    gh_str name;
    gh_span span;
} gh_speaker;

typedef struct gh_place {
    gh_str name;      /* English; empty: no place */
    gh_str country;   /* ISO 3166 alpha-3 */
    gh_str precision; /* "country", "admin1", "admin2", "admin3", "city" or "site" */
    double lat, lon;  /* degrees, WGS 84 */
    bool located;     /* lat and lon are known */
    gh_span span;
} gh_place;

/* Numbers of people, [least, most]; most == UINT32_MAX is open; absent when `known` is false. */
typedef struct gh_count {
    bool known;
    uint32_t least, most;
} gh_count;

typedef struct gh_casualties {
    gh_count killed, injured, arrested, missing;
} gh_casualties;

/* One action between one source and one target. Strings live as long as the document, those of
 * the ontology as long as the lexicon. */
typedef struct gh_record {
    uint32_t event;    /* number of the record in the article, from 0 */
    uint32_t sentence; /* number of the sentence, from 0 */
    gh_span span;      /* the sentence */
    gh_date date;      /* the day of the event; year 0: unknown */
    gh_actor source, target;
    gh_str code;      /* CAMEO */
    gh_str label;     /* CAMEO's label of the code */
    gh_str plover;    /* PLOVER event type; empty where it has none */
    double goldstein; /* Goldstein (1992) scale as extended by the CAMEO project */
    uint8_t quad;     /* 1 verbal cooperation … 4 material conflict, as in the literature */
    gh_record_status status;
    char link; /* weakest link used: a same clause, b same sentence, c other sentence, d default */
    bool mutual; /* one of two records of an act that both sides do */
    gh_speaker by;
    gh_place place;
    gh_span anchor; /* the words of the act */
    gh_span quote;  /* the quotation that the act stands in, without its marks; absent: none */
    gh_casualties casualties;
    bool is_repeat;
    uint32_t repeats; /* number of the earlier record of the same act, if is_repeat */
    gh_str rule_file; /* the predicate's line in the lexicon's source */
    uint32_t rule_line;
    gh_str frame_file; /* and the frame's */
    uint32_t frame_line;
} gh_record;

typedef enum gh_sentence_kind {
    GH_SENTENCE_TEXT,
    GH_SENTENCE_PUBLICATION, /* "published …" lines */
    GH_SENTENCE_CREDIT,      /* photo credits, desk initials, e-mail footers */
    GH_SENTENCE_REPEATED,    /* the text stores this passage twice: coded where it stands first */
    GH_SENTENCE_INVALID,     /* holds a byte that is not UTF-8: left out */
    GH_SENTENCE_TOO_LONG,    /* has more tokens than the bound: left out */
} gh_sentence_kind;

typedef struct gh_sentence {
    gh_span span;
    gh_sentence_kind kind;
    uint32_t first_token, token_count; /* in the document's tokens */
    uint32_t bad_byte;                 /* position of the fault of GH_SENTENCE_INVALID */
} gh_sentence;

/* One word as analysed; filled only for coders made with GH_WANT_WORDS. */
typedef struct gh_word {
    gh_span span;
    gh_str form;          /* canonical spelling */
    gh_str lemma;         /* of the word by itself */
    const gh_str *lemmas; /* candidates, best first; of a noun before its light verb, of the two */
    uint32_t lemma_count;
    gh_str upos;  /* Universal Dependencies part of speech */
    gh_str feats; /* Universal Dependencies features, "_" for none */
} gh_word;

typedef struct gh_number {
    gh_span span;
    double value;
} gh_number;

/* A date expression and its value in ISO 8601 (interfaces: "2023-09-13", "2023-09", "XXXX-09-14",
 * "2023-W38", "P3W", intervals). */
typedef struct gh_time {
    gh_span span;
    gh_str value;
} gh_time;

/* One line of the account that `explain` gives; only for coders made with GH_WANT_TRACE. */
typedef struct gh_note {
    uint32_t sentence;
    gh_span span; /* what the note is about, or the sentence */
    gh_str text;
} gh_note;

/* Something in the text that the lexicon lacks; only for coders made with GH_WANT_GAPS. */
typedef enum gh_gap_kind {
    GH_GAP_PREDICATE, /* a verb, with or without a noun, that no predicate decides */
    GH_GAP_NAME,      /* words that stand like a name and are no entry */
} gh_gap_kind;

typedef struct gh_gap {
    gh_gap_kind kind;
    uint32_t sentence;
    gh_span span; /* the words, in the article's text */
    gh_str words; /* the name in its base form; of a predicate the lemma of its noun, or empty */
    gh_str verb;  /* of a predicate: the lemma of its verb */
    gh_str code;  /* of a name that the article gives an office or country: its code, else empty */
} gh_gap;

/* Why an article has no record. */
typedef enum gh_silence {
    GH_SILENCE_NONE,     /* it has records, or none were asked for */
    GH_SILENCE_NO_TEXT,  /* no sentence to code: empty, publication lines, or all left out */
    GH_SILENCE_LANGUAGE, /* the lexicon knows hardly a word of it */
    GH_SILENCE_DOMAIN,   /* it is about sport, weather, accidents, markets or entertainment */
    GH_SILENCE_NO_ACT,   /* no words that tell an act */
    GH_SILENCE_NO_EVENT, /* acts, but none of them an event: `explain` says why */
} gh_silence;

/* "no text", "another language", ...; empty for GH_SILENCE_NONE. */
GH_API const char *gh_silence_name(gh_silence silence);

/* The result of coding one article. Valid until the coder runs again or is freed. */
typedef struct gh_document {
    const gh_article *article;
    const gh_record *records;
    uint32_t record_count;
    const gh_sentence *sentences;
    uint32_t sentence_count;
    const gh_word *words;
    uint32_t word_count;
    const gh_number *numbers;
    uint32_t number_count;
    const gh_time *times;
    uint32_t time_count;
    const gh_note *notes;
    uint32_t note_count;
    const gh_gap *gaps;
    uint32_t gap_count;
    uint32_t running_words; /* only with GH_WANT_GAPS: words of the text, numbers not counted, */
    uint32_t listed_words;  /* and those of them whose stem stands in the lexicon */
    gh_silence silence;
    gh_str normalised; /* the whole text in canonical spelling; only with GH_WANT_WORDS */
} gh_document;

/* ---- Coding ---------------------------------------------------------------------------- */

typedef struct gh_coder gh_coder;

enum {
    GH_WANT_RECORDS = 1u << 0,
    GH_WANT_WORDS = 1u << 1, /* words, numbers, times, normalised */
    GH_WANT_TRACE = 1u << 2, /* notes */
    GH_WANT_GAPS = 1u << 3,  /* gaps */
};

/* A coder over `lexicon`, which must outlive it. `wants` is a set of GH_WANT_*.
 * Fails with GH_MEMORY, or GH_FORMAT when the lexicon lacks a table that coding needs. */
GH_API gh_status gh_coder_new(const gh_lexicon *lexicon, unsigned wants, gh_coder **ret_coder,
                              gh_error *error);

/* Accepts NULL. */
GH_API void gh_coder_free(gh_coder *coder);

/* Codes one article. Deterministic: the same article, lexicon and version give the same document.
 * A sentence with a byte that is not UTF-8 is left out and marked in the document.
 * Fails with GH_LIMIT (the article is longer than 16 MiB, or needs more than the capped memory)
 * or GH_MEMORY; the coder can be used again after a failure. */
GH_API gh_status gh_coder_run(gh_coder *coder, const gh_article *article,
                              const gh_document **ret_document, gh_error *error);

#ifdef __cplusplus
}
#endif

#endif
