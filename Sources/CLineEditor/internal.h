// Shared by the files of this target, invisible outside.
#ifndef ASSAY_CLINEEDITOR_INTERNAL_H
#define ASSAY_CLINEEDITOR_INTERNAL_H

#include <histedit.h>
#include <stdio.h>
#include <termios.h>

#include "CLineEditor.h"

/// Bytes that grow.
struct buffer {
    char *bytes;
    size_t count;
    size_t room;
};

/// Appends; false (and nothing appended) when memory is out.
bool buffer_append(struct buffer *buffer, const char *bytes, size_t count);
/// Appends a scalar as UTF-8.
bool buffer_append_scalar(struct buffer *buffer, uint32_t scalar);
void buffer_free(struct buffer *buffer);

struct assay_editor {
    EditLine *el;
    History *history;  // Empty: vi's history commands call it without asking whether it is there.
    FILE *input;
    FILE *output;
    assay_callbacks callbacks;
    char *prompt;
    int outcome;
    int signal;
    bool waited;                // will_wait has been called and did_read has not.
    unsigned char pushback[8];  // Bytes read while looking for the start of a paste.
    size_t pushback_count;
    struct buffer insertion;
    struct buffer text;
    struct buffer result;
    wchar_t *wide;
    size_t wide_room;
    struct termios before;  // The terminal as it was before the line was read.
};

/// The key that stands for "insert what lies in insertion": U+0080 cannot be typed, the reader
/// drops it, and libedit has a place for it in its key maps.
enum { INSERT_KEY = 0x80 };

struct assay_editor *editor_of(EditLine *el);

// reader.c
int reader_get(EditLine *el, wchar_t *key);

// signals.c
/// Begins to catch signals in the self-pipe; the handlers before are kept.
bool signals_begin(void);
void signals_end(void);
int signals_descriptor(void);
/// The next signal caught, or 0.
int signals_next(void);
/// Stops the process as Ctrl-Z would and returns when it is continued.
void signals_suspend(void);

// keys.c
/// Makes assay's commands known to libedit.
void keys_define(EditLine *el);
/// Binds the keys that assay needs, whatever an .editrc says.
void keys_bind(EditLine *el);

// editor.c
void editor_suspend(struct assay_editor *editor);
void editor_continue(struct assay_editor *editor);

#endif
