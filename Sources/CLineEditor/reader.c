// The reader of keys that libedit calls. libedit's own would drop invalid bytes, could not wait
// for signals and keys together, and gives no moment at which the drawn line may be painted over.
#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>
#include <wchar.h>
#include <wctype.h>

#include "internal.h"

enum { ESCAPE = 0x1b, REPLACEMENT = 0xfffd };
enum { SEQUENCE_WAIT = 50, CONTINUATION_WAIT = 100 };  // Milliseconds.
static const size_t longest_paste = 8 << 20;

enum got { GOT_BYTE, GOT_NOTHING, GOT_END, GOT_STOP };

static void leave_wait(struct assay_editor *editor) {
    if (editor->waited) {
        editor->waited = false;
        editor->callbacks.did_read(editor->callbacks.context);
    }
}

/// Acts on the signals caught; true when the read has to end.
static bool handle_signals(struct assay_editor *editor) {
    bool resized = false;
    int number;
    while ((number = signals_next()) != 0) {
        switch (number) {
        case SIGINT:
            leave_wait(editor);
            editor->callbacks.command(editor->callbacks.context, ASSAY_COMMAND_INTERRUPT);
            editor->outcome = ASSAY_OUTCOME_INTERRUPTED;
            return true;
        case SIGTERM:
        case SIGHUP:
            leave_wait(editor);
            editor->callbacks.command(editor->callbacks.context, ASSAY_COMMAND_LEAVE);
            editor->outcome = ASSAY_OUTCOME_TERMINATED;
            editor->signal = number;
            return true;
        case SIGTSTP:
            leave_wait(editor);
            editor_suspend(editor);
            break;
        case SIGCONT:
            // Stopped without our doing, the shell may have changed the terminal.
            leave_wait(editor);
            editor_continue(editor);
            break;
        default:
            resized = true;
        }
    }
    // A storm of resizes is drawn once.
    if (resized) {
        leave_wait(editor);
        editor->callbacks.resized(editor->callbacks.context);
    }
    return false;
}

/// One byte, so that what was typed ahead stays in the terminal for a pager or an editor.
/// `patience` is in milliseconds; below zero, waiting has no end and the line may be painted.
static enum got get_byte(struct assay_editor *editor, int patience, unsigned char *byte) {
    if (editor->pushback_count > 0) {
        *byte = editor->pushback[0];
        memmove(editor->pushback, editor->pushback + 1, --editor->pushback_count);
        return GOT_BYTE;
    }
    struct pollfd sources[2] = {
        {.fd = STDIN_FILENO, .events = POLLIN},
        {.fd = signals_descriptor(), .events = POLLIN},
    };
    for (;;) {
        int ready = poll(sources, 2, patience < 0 ? 0 : patience);
        if (ready == 0 && patience >= 0)
            return GOT_NOTHING;
        if (ready == 0) {
            if (!editor->waited) {
                editor->waited = true;
                editor->callbacks.will_wait(editor->callbacks.context);
            }
            ready = poll(sources, 2, -1);
        }
        if (ready < 0) {
            if (errno == EINTR)
                continue;
            return GOT_END;
        }
        if (sources[1].revents != 0 && handle_signals(editor))
            return GOT_STOP;
        if (sources[0].revents == 0)
            continue;
        ssize_t count = read(STDIN_FILENO, byte, 1);
        if (count < 0 && (errno == EINTR || errno == EAGAIN))
            continue;
        leave_wait(editor);
        return count == 1 ? GOT_BYTE : GOT_END;
    }
}

static void unget_byte(struct assay_editor *editor, unsigned char byte) {
    if (editor->pushback_count < sizeof editor->pushback)
        editor->pushback[editor->pushback_count++] = byte;
}

/// Decodes the sequence that `lead` begins; U+FFFD for what is not UTF-8.
static enum got get_scalar(struct assay_editor *editor, unsigned char lead, uint32_t *scalar) {
    static const uint32_t smallest[] = {0, 0x80, 0x800, 0x10000};
    int more = lead >= 0xf0 && lead < 0xf5 ? 3 : lead >= 0xe0 ? 2 : 1;
    *scalar = REPLACEMENT;
    if (lead < 0xc2 || lead >= 0xf5)
        return GOT_BYTE;
    uint32_t value = lead & (0x3f >> more);
    for (int i = 0; i < more; i++) {
        unsigned char byte;
        enum got got = get_byte(editor, CONTINUATION_WAIT, &byte);
        if (got == GOT_NOTHING)
            return GOT_BYTE;
        if (got != GOT_BYTE)
            return got;
        if ((byte & 0xc0) != 0x80) {
            unget_byte(editor, byte);
            return GOT_BYTE;
        }
        value = value << 6 | (byte & 0x3f);
    }
    if (value >= smallest[more] && value <= 0x10ffff && (value < 0xd800 || value > 0xdfff))
        *scalar = value;
    return GOT_BYTE;
}

/// Collects a paste up to its end mark.
static enum got get_paste(struct assay_editor *editor) {
    static const char end[] = "\033[201~";
    struct buffer *paste = &editor->insertion;
    size_t matched = 0;
    paste->count = 0;
    while (matched < sizeof end - 1) {
        unsigned char byte;
        enum got got = get_byte(editor, -1, &byte);
        if (got != GOT_BYTE)
            return got;
        // The mark's first byte occurs nowhere else in it.
        matched = byte == (unsigned char)end[matched] ? matched + 1 : byte == ESCAPE ? 1 : 0;
        if (paste->count < longest_paste)
            buffer_append(paste, (const char *)&byte, 1);
    }
    if (paste->count < longest_paste)
        paste->count -= sizeof end - 1;
    return GOT_BYTE;
}

/// After an escape: is this the start of a paste? An ESC binding in libedit would do as well, but
/// would take ESC away from vi mode.
static enum got find_paste(struct assay_editor *editor, bool *found) {
    static const char start[] = "[200~";
    *found = false;
    if (editor->pushback_count > 0)
        return GOT_BYTE;
    size_t matched = 0;
    while (matched < sizeof start - 1) {
        unsigned char byte;
        enum got got = get_byte(editor, SEQUENCE_WAIT, &byte);
        if (got == GOT_STOP || got == GOT_END)
            return got;
        bool same = got == GOT_BYTE && byte == (unsigned char)start[matched];
        if (!same) {
            for (size_t i = 0; i < matched; i++)
                unget_byte(editor, (unsigned char)start[i]);
            if (got == GOT_BYTE)
                unget_byte(editor, byte);
            return GOT_BYTE;
        }
        matched++;
    }
    *found = true;
    return get_paste(editor);
}

static int give_up(struct assay_editor *editor, enum got got) {
    if (got == GOT_END)
        editor->outcome = ASSAY_OUTCOME_END;
    errno = EINTR;
    return -1;
}

/// libedit's vi commands can leave the cursor outside an empty line, and the next ones would then
/// write there.
static void put_cursor_back(EditLine *el) {
    const LineInfoW *line = el_wline(el);
    if (line->cursor < line->buffer)
        el_cursor(el, (int)(line->buffer - line->cursor));
    else if (line->cursor > line->lastchar)
        el_cursor(el, -(int)(line->cursor - line->lastchar));
}

int reader_get(EditLine *el, wchar_t *key) {
    struct assay_editor *editor = editor_of(el);
    put_cursor_back(el);
    for (;;) {
        unsigned char byte;
        enum got got = get_byte(editor, -1, &byte);
        if (got != GOT_BYTE)
            return give_up(editor, got);
        if (byte == ESCAPE) {
            bool pasted;
            got = find_paste(editor, &pasted);
            if (got != GOT_BYTE)
                return give_up(editor, got);
            *key = pasted ? INSERT_KEY : ESCAPE;
            return 1;
        }
        if (byte > 0 && byte < 0x80) {
            *key = byte;
            return 1;
        }
        uint32_t scalar = 0;
        if (byte >= 0x80 && (got = get_scalar(editor, byte, &scalar)) != GOT_BYTE)
            return give_up(editor, got);
        if (scalar < 0xa0)  // NUL and the C1 controls: nobody types them.
            continue;
        // libedit's fast path would count a cell for a mark that has none.
        if (assay_cells_of(scalar).cells == 0) {
            editor->insertion.count = 0;
            buffer_append_scalar(&editor->insertion, scalar);
            *key = INSERT_KEY;
            return 1;
        }
        *key = (wchar_t)scalar;
        return 1;
    }
}
