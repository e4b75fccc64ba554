// libedit behind a few plain functions. Swift cannot call the variadic el_set, and reading keys
// has to stay in C because Swift imports wchar_t as Unicode.Scalar.
//
// Not thread-safe: one editor reads at a time, and every callback runs on the reading thread.
#ifndef ASSAY_CLINEEDITOR_H
#define ASSAY_CLINEEDITOR_H

#include <signal.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct assay_editor assay_editor;

/// What a bound key asks the owner of the line to do.
enum assay_command {
    ASSAY_COMMAND_COMPLETE,
    ASSAY_COMMAND_PREVIOUS,
    ASSAY_COMMAND_NEXT,
    ASSAY_COMMAND_SEARCH,
    ASSAY_COMMAND_INTERRUPT,
    ASSAY_COMMAND_END,
    ASSAY_COMMAND_INSERT,
    ASSAY_COMMAND_LEFT,
    ASSAY_COMMAND_RIGHT,
    ASSAY_COMMAND_LINE_END,
    ASSAY_COMMAND_BACKSPACE,
    ASSAY_COMMAND_DELETE,
    ASSAY_COMMAND_UNDO,
    /// Not a key: the read ends, the cursor has to leave the line.
    ASSAY_COMMAND_LEAVE,
};

/// What the editor does after a command.
enum assay_action {
    ASSAY_ACTION_NOTHING,
    ASSAY_ACTION_REFRESH,
    ASSAY_ACTION_BEEP,
    ASSAY_ACTION_INTERRUPT,
    ASSAY_ACTION_END,
};

/// How a read ended.
enum assay_outcome {
    ASSAY_OUTCOME_LINE,
    ASSAY_OUTCOME_INTERRUPTED,
    ASSAY_OUTCOME_END,
    ASSAY_OUTCOME_TERMINATED,
};

/// What the editor asks of the owner of the line.
typedef struct {
    void *context;
    /// A bound key was pressed; the answer is an assay_action.
    int (*command)(void *context, int command);
    /// The line is drawn and no key is waiting: paint over it.
    void (*will_wait)(void *context);
    /// A key has come: take away what does not belong to the line.
    void (*did_read)(void *context);
    /// The terminal has another size: redraw.
    void (*resized)(void *context);
    /// The process was stopped and goes on, the cursor is somewhere else: draw.
    void (*continued)(void *context);
} assay_callbacks;

/// The line as UTF-8 (no terminating NUL) and the cursor, counted in scalars. The bytes live until
/// the next call of assay_editor_text.
typedef struct {
    const char *bytes;
    size_t count;
    size_t cursor;
} assay_text;

/// How a scalar is drawn by libedit.
enum assay_class { ASSAY_CLASS_PLAIN, ASSAY_CLASS_TAB, ASSAY_CLASS_NEWLINE, ASSAY_CLASS_ESCAPED };
typedef struct {
    int class_;
    int cells;
} assay_cells;

/// Makes the process's character type UTF-8; false where no UTF-8 locale can be had.
bool assay_locale_prepare(void);
/// True when the terminal type is known and can move its cursor up.
bool assay_terminal_is_capable(void);

/// An editor on file descriptors 0 and 1; NULL when the terminal cannot be prepared.
assay_editor *assay_editor_open(const char *name, assay_callbacks callbacks);
/// What the callbacks are called with, when it was not there yet at the opening.
void assay_editor_set_context(assay_editor *editor, void *context);
void assay_editor_close(assay_editor *editor);
/// Carries out one line of an .editrc; false for a line with unbalanced quotes.
bool assay_editor_configure(assay_editor *editor, const char *line);
/// False after an .editrc said "edit off".
bool assay_editor_is_enabled(assay_editor *editor);
/// The prompt, with terminal sequences between pairs of \1; copied.
void assay_editor_set_prompt(assay_editor *editor, const char *prompt);
/// Reads one line; afterwards the line is in assay_editor_result.
int assay_editor_read(assay_editor *editor);
/// The line read, without the newline that ended it.
assay_text assay_editor_result(assay_editor *editor);
/// The signal that ended the last read with ASSAY_OUTCOME_TERMINATED.
int assay_editor_signal(const assay_editor *editor);

// For use inside callbacks.

assay_text assay_editor_text(assay_editor *editor);
/// The bytes that ASSAY_COMMAND_INSERT is about: a paste, or a mark without a width of its own.
assay_text assay_editor_insertion(const assay_editor *editor);
/// Replaces the scalars start..<end; the cursor ends up after the new text.
void assay_editor_replace(
    assay_editor *editor, size_t start, size_t end, const char *bytes, size_t count);
/// Puts the cursor before the scalar at this position.
void assay_editor_set_cursor(assay_editor *editor, size_t position);
/// Waits for the next key; false when the read has to end.
bool assay_editor_next_key(assay_editor *editor, uint32_t *scalar);
/// Gives a key back, to be read next.
void assay_editor_unread_key(assay_editor *editor, uint32_t scalar);
/// Draws prompt and line, taking the terminal's cursor to stand where the prompt begins.
void assay_editor_refresh(assay_editor *editor);
/// Takes the terminal's size over into libedit's picture of the screen.
void assay_editor_adopt_size(assay_editor *editor);
/// Writes to the terminal, behind libedit's back.
void assay_editor_write(assay_editor *editor, const char *bytes, size_t count);
/// The terminal's size as libedit takes it.
void assay_editor_size(assay_editor *editor, int *columns, int *rows);
/// How libedit draws a scalar; needs assay_locale_prepare.
assay_cells assay_cells_of(uint32_t scalar);

/// Waits until standard input can be read, with only the signals of `mask` blocked meanwhile.
/// Returns whether it can; 0 when a signal came instead. `ppoll`, which Swift does not see.
int assay_wait_for_input(const sigset_t *mask);

#endif
