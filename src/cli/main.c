#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>

#include "cli/cli.h"

static const gh_command *const commands[] = {
    &gh_command_code,   &gh_command_explain, &gh_command_analyse,
    &gh_command_ingest, &gh_command_rebuild, &gh_command_export,
    &gh_command_search, &gh_command_lexicon, &gh_command_eval,
};

enum { COMMANDS = sizeof commands / sizeof commands[0] };

/* Promised, but not there yet. */
static const char *const later[] = {"serve", "watch"};

/* Standard output may be full, or its reader gone; everything but help is written by a sink. */
static int finish(int status)
{
    if (fflush(stdout) == 0)
        return status;
    if (errno == EPIPE)
        return GH_EXIT_OK;
    fprintf(stderr, "ghotona: writing standard output: %s\n", strerror(errno));
    return GH_EXIT_FAILED;
}

static void print_help(FILE *out)
{
    fputs("usage: ghotona COMMAND [OPTIONS] [FILE...]\n"
          "\n"
          "Reads news in Bengali and writes down who did what to whom, when, where and on whose\n"
          "word, as event data in the CAMEO and PLOVER ontologies.\n"
          "\n",
          out);
    for (int i = 0; i < COMMANDS; i++)
        fprintf(out, "  %-9s %s\n", commands[i]->name, commands[i]->summary);
    fputs("\n"
          "  --help     show this; ghotona COMMAND --help shows the options of a command\n"
          "  --version  show the version of the program and of its lexicon\n"
          "\n"
          "Try: ghotona code FILE\n",
          out);
}

static int print_version(void)
{
    gh_lexicon *lexicon;
    gh_error error;
    printf("ghotona %s\n", gh_version());
    if (gh_lexicon_open(NULL, &lexicon, &error) != GH_OK) {
        fprintf(stderr, "ghotona: the built-in lexicon: %s\n", error.message);
        return GH_EXIT_FAILED;
    }
    printf("lexicon %s %s\n", gh_lexicon_version(lexicon), gh_lexicon_hash(lexicon));
    gh_lexicon_close(lexicon);
    return finish(GH_EXIT_OK);
}

static int unknown_command(const char *name)
{
    for (size_t i = 0; i < sizeof later / sizeof later[0]; i++) {
        if (strcmp(name, later[i]) == 0) {
            fprintf(stderr, "ghotona: the command %s is not available in this version\n", name);
            return GH_EXIT_USAGE;
        }
    }
    fprintf(stderr, "ghotona: unknown %s %s\nTry 'ghotona --help'.\n",
            name[0] == '-' ? "option" : "command", name);
    return GH_EXIT_USAGE;
}

static int run_command(const gh_command *command, int argc, char **argv)
{
    gh_options options;
    int status = gh_options_parse(&options, command, argc, argv);
    return finish(status >= 0 ? status : command->run(&options));
}

int main(int argc, char **argv)
{
    signal(SIGPIPE, SIG_IGN);
    signal(SIGXFSZ, SIG_IGN); /* a file at its limit is an error of the write */
    if (argc < 2) {
        print_help(stderr);
        return GH_EXIT_USAGE;
    }
    if (strcmp(argv[1], "--help") == 0 || strcmp(argv[1], "-h") == 0 ||
        strcmp(argv[1], "help") == 0) {
        print_help(stdout);
        return finish(GH_EXIT_OK);
    }
    if (strcmp(argv[1], "--version") == 0)
        return print_version();
    for (int i = 0; i < COMMANDS; i++)
        if (strcmp(argv[1], commands[i]->name) == 0)
            return run_command(commands[i], argc - 1, argv + 1);
    return unknown_command(argv[1]);
}
