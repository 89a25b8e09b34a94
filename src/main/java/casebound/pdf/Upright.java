package casebound.pdf;

/** Turns a grey picture in steps of a quarter, without touching a pixel's value. */
public final class Upright {
    private Upright() {}

    /**
     * @param sideways whether rows become columns
     * @param fromRight whether it then begins at the right
     * @param fromBottom whether it then begins at the bottom
     * @return the pixels; height by width where it was turned sideways
     */
    public static byte[] of(byte[] grey, int width, int height, boolean sideways, boolean fromRight, boolean fromBottom) {
        if (!sideways && !fromRight && !fromBottom) {
            return grey;
        }
        int columns = sideways ? height : width;
        int rows = sideways ? width : height;
        byte[] upright = new byte[grey.length];
        for (int y = 0; y < rows; y++) {
            int v = fromBottom ? rows - 1 - y : y;
            for (int x = 0; x < columns; x++) {
                int u = fromRight ? columns - 1 - x : x;
                upright[y * columns + x] = sideways ? grey[u * width + v] : grey[v * width + u];
            }
        }
        return upright;
    }
}
