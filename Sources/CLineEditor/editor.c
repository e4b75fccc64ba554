// Opening libedit, binding its keys and reading a line.
#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "internal.h"

// From libtinfo, whose headers a build need not have.
extern int tgetent(char *buffer, const char *name);
extern char *tgetstr(const char *capability, char **area);

static const char paste_on[] = "\033[?2004h", paste_off[] = "\033[?2004l";

bool assay_locale_prepare(void) {
    // libedit crashes on a prompt outside the locale's characters, so UTF-8 it must be.
    const char *locale = setlocale(LC_CTYPE, "");
    if (locale != NULL && strcmp(nl_langinfo(CODESET), "UTF-8") == 0)
        return true;
    locale = setlocale(LC_CTYPE, "C.UTF-8");
    return locale != NULL && strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

bool assay_terminal_is_capable(void) {
    static char description[4096], strings[4096];
    char *area = strings;
    const char *name = getenv("TERM");
    return name != NULL && *name != 0 && tgetent(description, name) == 1
        && tgetstr("up", &area) != NULL;
}

struct assay_editor *editor_of(EditLine *el) {
    void *editor = NULL;
    el_get(el, EL_CLIENTDATA, &editor);
    return editor;
}

static char *prompt_of(EditLine *el) {
    static char none[] = "> ";
    char *prompt = editor_of(el)->prompt;
    return prompt != NULL ? prompt : none;
}

/// Takes the terminal over.
static void prepare_terminal(struct assay_editor *editor) {
    // A failure here shows as the first read's.
    (void)tcgetattr(STDIN_FILENO, &editor->before);
    el_set(editor->el, EL_PREP_TERM, 1);
    assay_editor_write(editor, paste_on, sizeof paste_on - 1);
}

/// Gives the terminal back exactly as it was; libedit's own idea of it differs a little.
static void restore_terminal(struct assay_editor *editor) {
    assay_editor_write(editor, paste_off, sizeof paste_off - 1);
    el_set(editor->el, EL_PREP_TERM, 0);
    tcsetattr(STDIN_FILENO, TCSADRAIN, &editor->before);
}

void editor_suspend(struct assay_editor *editor) {
    editor->callbacks.command(editor->callbacks.context, ASSAY_COMMAND_LEAVE);
    restore_terminal(editor);
    signals_suspend();
    prepare_terminal(editor);
    editor->callbacks.continued(editor->callbacks.context);
}

void editor_continue(struct assay_editor *editor) {
    // Off and on again, or libedit would believe the terminal to be prepared already.
    struct termios before = editor->before;
    el_set(editor->el, EL_PREP_TERM, 0);
    prepare_terminal(editor);
    editor->before = before;
    editor->callbacks.continued(editor->callbacks.context);
}

assay_editor *assay_editor_open(const char *name, assay_callbacks callbacks) {
    struct assay_editor *editor = calloc(1, sizeof *editor);
    if (editor == NULL)
        return NULL;
    editor->callbacks = callbacks;
    // Streams of our own: libedit must not share a buffer with the process's stdout.
    editor->input = fdopen(dup(STDIN_FILENO), "r");
    editor->output = fdopen(dup(STDOUT_FILENO), "w");
    if (editor->input == NULL || editor->output == NULL
        || tcgetattr(STDIN_FILENO, &editor->before) != 0
        || (editor->el = el_init(name, editor->input, editor->output, editor->output)) == NULL) {
        assay_editor_close(editor);
        return NULL;
    }
    EditLine *el = editor->el;
    HistEvent event;
    editor->history = history_init();
    if (editor->history != NULL) {
        history(editor->history, &event, H_SETSIZE, 1);
        el_set(el, EL_HIST, history, editor->history);
    }
    el_set(el, EL_CLIENTDATA, editor);
    el_set(el, EL_SIGNAL, 0);
    el_set(el, EL_GETCFN, reader_get);
    el_set(el, EL_PROMPT_ESC, prompt_of, '\1');
    el_set(el, EL_EDITOR, "emacs");
    keys_define(el);
    // Ctrl-C, Ctrl-Z, Ctrl-\, Ctrl-S and Ctrl-Q are keys while a line is edited. libedit lets the
    // terminal swap CR and LF, and a pasted CRLF would become two newlines.
    el_set(el, EL_SETTY, "-d", "-isig", "-ixon", "-icrnl", "-inlcr", NULL);
    tcsetattr(STDIN_FILENO, TCSADRAIN, &editor->before);
    return editor;
}

void assay_editor_set_context(assay_editor *editor, void *context) {
    editor->callbacks.context = context;
}

void assay_editor_close(assay_editor *editor) {
    if (editor->el != NULL) {
        // Or el_end throws away what was typed ahead.
        el_set(editor->el, EL_EDITMODE, 0);
        el_end(editor->el);
    }
    if (editor->history != NULL)
        history_end(editor->history);
    if (editor->input != NULL)
        fclose(editor->input);
    if (editor->output != NULL)
        fclose(editor->output);
    buffer_free(&editor->insertion);
    buffer_free(&editor->text);
    buffer_free(&editor->result);
    free(editor->wide);
    free(editor->prompt);
    free(editor);
}

bool assay_editor_configure(assay_editor *editor, const char *line) {
    Tokenizer *tokenizer = tok_init(NULL);
    if (tokenizer == NULL)
        return false;
    int count = 0;
    const char **words = NULL;
    // libedit's own loader ignores this answer and runs on into words that are not there.
    bool balanced = tok_str(tokenizer, line, &count, &words) == 0;
    if (balanced && count > 0)
        el_parse(editor->el, count, words);
    tok_end(tokenizer);
    return balanced;
}

bool assay_editor_is_enabled(assay_editor *editor) {
    int enabled = 0;
    return el_get(editor->el, EL_EDITMODE, &enabled) == 0 && enabled != 0;
}

void assay_editor_set_prompt(assay_editor *editor, const char *prompt) {
    free(editor->prompt);
    editor->prompt = strdup(prompt);
}

int assay_editor_read(assay_editor *editor) {
    editor->outcome = ASSAY_OUTCOME_END;
    editor->waited = false;
    editor->result.count = 0;
    if (!signals_begin())
        return ASSAY_OUTCOME_END;
    // Before the prompt: a key pressed as soon as it shows must not meet the cooked mode.
    prepare_terminal(editor);
    keys_bind(editor->el);
    int count = 0;
    const wchar_t *line = el_wgets(editor->el, &count);
    if (line != NULL && count > 0) {
        editor->outcome = ASSAY_OUTCOME_LINE;
        if (line[count - 1] == '\n')
            count--;
        for (int i = 0; i < count; i++)
            buffer_append_scalar(&editor->result, (uint32_t)line[i]);
    }
    restore_terminal(editor);
    signals_end();
    return editor->outcome;
}

assay_text assay_editor_result(assay_editor *editor) {
    return (assay_text){editor->result.bytes, editor->result.count, 0};
}

int assay_editor_signal(const assay_editor *editor) { return editor->signal; }

bool assay_editor_next_key(assay_editor *editor, uint32_t *scalar) {
    wchar_t key = 0;
    if (el_wgetc(editor->el, &key) != 1)
        return false;
    *scalar = (uint32_t)key;
    return true;
}

void assay_editor_unread_key(assay_editor *editor, uint32_t scalar) {
    const wchar_t key[2] = {(wchar_t)scalar, 0};
    el_wpush(editor->el, key);
}

void assay_editor_refresh(assay_editor *editor) { el_set(editor->el, EL_REFRESH); }

void assay_editor_adopt_size(assay_editor *editor) { el_resize(editor->el); }

void assay_editor_write(assay_editor *editor, const char *bytes, size_t count) {
    fwrite(bytes, 1, count, editor->output);
    fflush(editor->output);
}

void assay_editor_size(assay_editor *editor, int *columns, int *rows) {
    struct winsize size = {0};
    (void)editor;
    if (ioctl(STDIN_FILENO, TIOCGWINSZ, &size) != 0)
        size = (struct winsize){0};
    // libedit's own substitutes for a terminal that does not tell.
    *columns = size.ws_col < 2 ? 80 : size.ws_col;
    *rows = size.ws_row < 1 ? 24 : size.ws_row;
}
