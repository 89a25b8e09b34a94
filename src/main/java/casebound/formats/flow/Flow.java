package casebound.formats.flow;

import java.util.List;

/**
 * A text that has no pages of its own.
 *
 * @param serif whether it is set as a paper, in a serif, or as a message, in a sans
 */
public record Flow(List<Block> blocks, boolean serif) {
    public Flow {
        blocks = List.copyOf(blocks);
    }
}
