package casebound.pdf.notes;

import casebound.model.Area;
import casebound.model.Note;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A PDF and what is to be written into its copy.
 *
 * @param file the original, which is only read
 */
public record NotesPlan(Path file, List<Remark> remarks) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public NotesPlan {
        remarks = List.copyOf(remarks);
    }

    /**
     * A note or a highlight.
     *
     * @param id tells it from others in the file
     * @param page page index from 0, where it has no areas
     * @param areas as displayed; empty for whole pages
     * @param words whether the areas cover words; otherwise they are an area that was drawn
     * @param text what viewers show of it
     * @param who its author
     * @param when it was made
     */
    public record Remark(String id, int page, List<Area> areas, boolean words, Note.Meaning meaning, String text, String who, Instant when) {
        public Remark {
            areas = List.copyOf(areas);
        }
    }

    /** For the way into another process. */
    public byte[] json() {
        return JSON.writeValueAsBytes(this);
    }

    /**
     * Reads what {@link #json()} wrote.
     *
     * @throws JacksonException where it is something else
     */
    public static NotesPlan of(byte[] json) {
        return JSON.readValue(json, NotesPlan.class);
    }
}
