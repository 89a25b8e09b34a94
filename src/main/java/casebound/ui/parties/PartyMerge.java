package casebound.ui.parties;

import casebound.casefile.ChangeBody;
import casebound.casefile.Tx;
import casebound.model.Counsel;
import casebound.model.Entity;
import casebound.model.Ids;
import casebound.model.Kind;
import casebound.model.Link;
import casebound.model.Party;
import casebound.model.PartyAlias;
import casebound.model.Ref;
import casebound.model.Role;
import casebound.model.Tagging;
import casebound.store.Store;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/**
 * Makes one party of two. Whatever refers to the one that goes is turned to the one that stays: roles, counsel, taggings,
 * names, charges, filings, evidence, links. What the one that stays has already is not doubled.
 */
final class PartyMerge implements ChangeBody {
    private final Ref kept;
    private final Ref gone;

    PartyMerge(UUID kept, UUID gone) {
        this.kept = new Ref(Kind.PARTY, kept);
        this.gone = new Ref(Kind.PARTY, gone);
    }

    @Override
    public void apply(Tx tx) {
        Party stays = tx.store().find(Party.class, kept.id()).orElseThrow();
        Party goes = tx.store().find(Party.class, gone.id()).orElseThrow();
        for (Store.Dependent dependent : tx.store().dependents(gone)) {
            // An earlier step may have taken it away, such as a role that both had.
            Optional<? extends Entity> holder = tx.store().find(dependent.holder().ref());
            if (holder.isPresent()) {
                turn(tx, holder.get(), dependent.component());
            }
        }
        if (!PeopleEdits.isCalled(tx, kept.id(), goes.name())) {
            tx.add(new PartyAlias(Ids.next(), kept.id(), goes.name()));
        }
        if (!goes.contact().isBlank() && !goes.contact().equals(stays.contact())) {
            tx.set(kept, "contact", joined(stays.contact(), goes.contact()));
        }
        if (!goes.note().isBlank() && !goes.note().equals(stays.note())) {
            tx.set(kept, "note", joined(stays.note(), goes.note()));
        }
        tx.remove(gone);
    }

    private void turn(Tx tx, Entity holder, String component) {
        boolean doubled = switch (holder) {
            case Tagging tagging -> tx.store().taggings().of(tagging.subject()).stream().anyMatch(other -> other.target().equals(kept));
            case PartyAlias alias -> PeopleEdits.isCalled(tx, kept.id(), alias.name());
            case Link link -> link.from().equals(kept) || link.to().equals(kept);
            case Counsel counsel -> tx.store().referring(Counsel.class, "role", counsel.role()).stream()
                    .anyMatch(other -> other.attorney().equals(kept.id()) && other.type().equals(counsel.type())
                            && other.from().equals(counsel.from()) && other.to().equals(counsel.to()));
            case Role role -> sameRole(tx, role);
            default -> false;
        };
        if (doubled) {
            tx.remove(holder.ref());
        } else {
            tx.set(holder.ref(), component, isRef(holder, component) ? kept : kept.id());
        }
    }

    /** Whether the party that stays has this very role; then counsel of the other goes over to it. */
    private boolean sameRole(Tx tx, Role role) {
        Optional<Role> same = tx.store().parties().roles(kept.id()).stream().filter(other -> other.proceeding().equals(role.proceeding())
                && other.title().equals(role.title()) && other.side() == role.side() && other.from().equals(role.from())
                && other.to().equals(role.to())).findFirst();
        same.ifPresent(other -> tx.store().referring(Counsel.class, "role", role.id())
                .forEach(counsel -> tx.set(counsel.ref(), "role", other.id())));
        return same.isPresent();
    }

    private static boolean isRef(Entity holder, String component) {
        return Arrays.stream(holder.getClass().getRecordComponents()).filter(each -> each.getName().equals(component))
                .map(RecordComponent::getType).anyMatch(Ref.class::equals);
    }

    private static String joined(String first, String second) {
        return first.isBlank() ? second : first + "\n" + second;
    }
}
