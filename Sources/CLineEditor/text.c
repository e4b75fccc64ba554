// The line in and out of libedit as UTF-8, and how libedit draws its characters.
// wcwidth is not in plain C.
#define _XOPEN_SOURCE 700
#include <stdlib.h>
#include <string.h>
#include <wchar.h>
#include <wctype.h>

#include "internal.h"

bool buffer_append(struct buffer *buffer, const char *bytes, size_t count) {
    if (buffer->room - buffer->count < count) {
        size_t room = buffer->room * 2 + count + 64;
        char *larger = realloc(buffer->bytes, room);
        if (larger == NULL)
            return false;
        buffer->bytes = larger;
        buffer->room = room;
    }
    if (count > 0)
        memcpy(buffer->bytes + buffer->count, bytes, count);
    buffer->count += count;
    return true;
}

bool buffer_append_scalar(struct buffer *buffer, uint32_t scalar) {
    char bytes[4];
    size_t count;
    if (scalar < 0x80) {
        bytes[0] = (char)scalar;
        count = 1;
    } else if (scalar < 0x800) {
        bytes[0] = (char)(0xc0 | scalar >> 6);
        bytes[1] = (char)(0x80 | (scalar & 0x3f));
        count = 2;
    } else if (scalar < 0x10000) {
        bytes[0] = (char)(0xe0 | scalar >> 12);
        bytes[1] = (char)(0x80 | (scalar >> 6 & 0x3f));
        bytes[2] = (char)(0x80 | (scalar & 0x3f));
        count = 3;
    } else {
        bytes[0] = (char)(0xf0 | scalar >> 18);
        bytes[1] = (char)(0x80 | (scalar >> 12 & 0x3f));
        bytes[2] = (char)(0x80 | (scalar >> 6 & 0x3f));
        bytes[3] = (char)(0x80 | (scalar & 0x3f));
        count = 4;
    }
    return buffer_append(buffer, bytes, count);
}

void buffer_free(struct buffer *buffer) {
    free(buffer->bytes);
    *buffer = (struct buffer){0};
}

/// UTF-8 of Swift's making, so known to be valid, as wide characters ended by a zero.
static const wchar_t *widen(struct assay_editor *editor, const char *bytes, size_t count) {
    if (editor->wide_room < count + 1) {
        wchar_t *larger = realloc(editor->wide, (count + 1) * sizeof *larger);
        if (larger == NULL)
            return NULL;
        editor->wide = larger;
        editor->wide_room = count + 1;
    }
    size_t scalars = 0;
    for (size_t i = 0; i < count;) {
        unsigned char lead = (unsigned char)bytes[i++];
        int more = lead < 0xc0 ? 0 : lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3;
        uint32_t scalar = more == 0 ? lead : lead & (0x3fu >> more);
        for (; more > 0 && i < count; more--)
            scalar = scalar << 6 | ((unsigned char)bytes[i++] & 0x3f);
        if (scalar != 0)
            editor->wide[scalars++] = (wchar_t)scalar;
    }
    editor->wide[scalars] = 0;
    return editor->wide;
}

assay_text assay_editor_text(assay_editor *editor) {
    const LineInfoW *line = el_wline(editor->el);
    editor->text.count = 0;
    for (const wchar_t *at = line->buffer; at < line->lastchar; at++)
        buffer_append_scalar(&editor->text, (uint32_t)*at);
    return (assay_text){
        editor->text.bytes, editor->text.count, (size_t)(line->cursor - line->buffer)};
}

assay_text assay_editor_insertion(const assay_editor *editor) {
    return (assay_text){editor->insertion.bytes, editor->insertion.count, 0};
}

void assay_editor_set_cursor(assay_editor *editor, size_t position) {
    const LineInfoW *line = el_wline(editor->el);
    el_cursor(editor->el, (int)((ptrdiff_t)position - (line->cursor - line->buffer)));
}

void assay_editor_replace(
    assay_editor *editor, size_t start, size_t end, const char *bytes, size_t count) {
    const wchar_t *wide = widen(editor, bytes, count);
    if (wide == NULL)
        return;
    assay_editor_set_cursor(editor, end);
    // The second argument counts back from the cursor.
    if (end > start)
        el_deletestr(editor->el, (int)(end - start));
    if (*wide != 0)
        el_winsertstr(editor->el, wide);
}

assay_cells assay_cells_of(uint32_t scalar) {
    wint_t c = (wint_t)scalar;
    if (c == '\t')
        return (assay_cells){ASSAY_CLASS_TAB, 1};
    if (c == '\n')
        return (assay_cells){ASSAY_CLASS_NEWLINE, 0};
    if (c < 0x100 && iswcntrl(c))
        return (assay_cells){ASSAY_CLASS_ESCAPED, 2};
    if (!iswprint(c))
        return (assay_cells){ASSAY_CLASS_ESCAPED, c > 0xffff ? 8 : 7};
    int width = wcwidth((wchar_t)c);
    return (assay_cells){ASSAY_CLASS_PLAIN, width < 0 ? 0 : width};
}
