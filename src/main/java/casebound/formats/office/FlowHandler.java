package casebound.formats.office;

import casebound.formats.flow.FlowBuilder;
import casebound.formats.flow.TooLongException;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Hears what Tika reads. */
final class FlowHandler extends DefaultHandler {
    private final FlowBuilder flow;

    FlowHandler(FlowBuilder flow) {
        this.flow = flow;
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) {
        flow.start(local.isEmpty() ? name : local, key -> attributes.getValue(key));
    }

    @Override
    public void endElement(String uri, String local, String name) {
        flow.end(local.isEmpty() ? name : local);
    }

    @Override
    public void characters(char[] characters, int from, int length) throws SAXException {
        try {
            flow.text(new String(characters, from, length));
        } catch (TooLongException tooLong) {
            throw new SAXException(tooLong);
        }
    }

    @Override
    public void ignorableWhitespace(char[] characters, int from, int length) throws SAXException {
        characters(characters, from, length);
    }
}
