package casebound.pdf.draw;

import java.io.IOException;

/** What the samples of a picture mean: how the means of a row become pixels 0xAARRGGBB, premultiplied. */
sealed interface Ink {

    /** Whether anything shows through. */
    default boolean opaque() {
        return true;
    }

    /**
     * One bit a pixel.
     *
     * @param mixed pixels by how much of them is 1, from 0 to 256
     */
    record Bits(int[] mixed, boolean opaque) implements Ink {

        /** Two colors 0xRRGGBB. */
        static Bits colors(int zero, int one) {
            int[] mixed = new int[257];
            for (int i = 0; i <= 256; i++) {
                mixed[i] = 0xFF000000 | mix(zero >> 16, one >> 16, i) << 16 | mix(zero >> 8, one >> 8, i) << 8 | mix(zero, one, i);
            }
            return new Bits(mixed, true);
        }

        /**
         * A stencil that a color goes through.
         *
         * @param argb the color, not premultiplied
         * @param paintsOnes whether it is the ones that are painted
         */
        static Bits stencil(int argb, boolean paintsOnes) {
            int[] mixed = new int[257];
            for (int i = 0; i <= 256; i++) {
                int alpha = (argb >>> 24) * (paintsOnes ? i : 256 - i) / 256;
                mixed[i] = alpha << 24 | (argb >> 16 & 0xFF) * alpha / 255 << 16 | (argb >> 8 & 0xFF) * alpha / 255 << 8
                        | (argb & 0xFF) * alpha / 255;
            }
            return new Bits(mixed, false);
        }

        private static int mix(int zero, int one, int share) {
            return ((zero & 0xFF) * (256 - share) + (one & 0xFF) * share + 128) >> 8;
        }
    }

    /** A byte for every component of a pixel. */
    sealed interface Bytes extends Ink {
        int components();

        /** Makes pixels of the means of a row. */
        void pixels(byte[] means, int[] pixels) throws IOException;
    }

    /** Grey from 0 (black) to 255. */
    record Grey() implements Bytes {
        @Override
        public int components() {
            return 1;
        }

        @Override
        public void pixels(byte[] means, int[] pixels) {
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] = 0xFF000000 | (means[i] & 0xFF) * 0x010101;
            }
        }
    }

    /** Red, green, blue. */
    record Rgb() implements Bytes {
        @Override
        public int components() {
            return 3;
        }

        @Override
        public void pixels(byte[] means, int[] pixels) {
            for (int i = 0, at = 0; i < pixels.length; i++, at += 3) {
                pixels[i] = 0xFF000000 | (means[at] & 0xFF) << 16 | (means[at + 1] & 0xFF) << 8 | means[at + 2] & 0xFF;
            }
        }
    }

    /** Brightness and two differences of color, as JPEG keeps them (ITU-T T.871, 7). */
    record Jfif() implements Bytes {
        @Override
        public int components() {
            return 3;
        }

        @Override
        public void pixels(byte[] means, int[] pixels) {
            for (int i = 0, at = 0; i < pixels.length; i++, at += 3) {
                float y = means[at] & 0xFF;
                int blue = (means[at + 1] & 0xFF) - 128;
                int red = (means[at + 2] & 0xFF) - 128;
                pixels[i] = 0xFF000000 | level(y + 1.402f * red) << 16 | level(y - 0.344136f * blue - 0.714136f * red) << 8
                        | level(y + 1.772f * blue);
            }
        }

        private static int level(float value) {
            return Math.clamp((int) (value + 0.5f), 0, 255);
        }
    }

    /** Any other colors; only the pixels that are shown are converted. */
    record Converted(int components, Conversion conversion) implements Bytes {
        @Override
        public void pixels(byte[] means, int[] pixels) throws IOException {
            conversion.convert(means, pixels);
        }
    }

    /** From components to pixels. */
    @FunctionalInterface
    interface Conversion {
        void convert(byte[] means, int[] pixels) throws IOException;
    }
}
