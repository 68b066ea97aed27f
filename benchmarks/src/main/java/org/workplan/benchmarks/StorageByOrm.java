package org.workplan.benchmarks;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import org.workplan.benchmarks.StorageEntities.GroupEntity;
import org.workplan.benchmarks.StorageEntities.MeasurementEntity;
import org.workplan.benchmarks.StorageEntities.PlanEntity;
import org.workplan.benchmarks.StorageEntities.SectionEntity;
import org.workplan.benchmarks.StorageEntities.TaskEntity;
import org.workplan.plan.Actor;
import org.workplan.plan.Group;
import org.workplan.plan.PartPath;
import org.workplan.plan.Plan;
import org.workplan.plan.Section;
import org.workplan.plan.Task;
import org.workplan.progress.Measurement;
import org.workplan.progress.Observation;
import org.workplan.target.Due;
import org.workplan.value.Amount;
import org.workplan.value.DatePeriod;
import org.workplan.value.PartId;
import org.workplan.value.PlanDate;
import org.workplan.value.PlanId;
import org.workplan.value.Quantity;
import org.workplan.value.RecordId;

/**
 * Hibernate ORM with a plan as one aggregate: its parts hang on it with all cascades, batches of 500 are switched on, and an edited plan, which came from
 * another session as in a front end, is merged. A caller who knows which entity was edited could write that one alone; then the mapper does not find out
 * what changed, which is what is compared here. It keeps as little as {@link StorageByHand} does.
 */
final class StorageByOrm implements StorageContender {
    private static final int BATCH = 500;

    private final SessionFactory factory;

    StorageByOrm(DataSource source) {
        Configuration configuration = new Configuration()
                .addAnnotatedClass(PlanEntity.class)
                .addAnnotatedClass(SectionEntity.class)
                .addAnnotatedClass(GroupEntity.class)
                .addAnnotatedClass(TaskEntity.class)
                .addAnnotatedClass(MeasurementEntity.class);
        configuration.getProperties().put("hibernate.connection.datasource", source);
        configuration.setProperty("hibernate.hbm2ddl.auto", "create");
        configuration.setProperty("hibernate.jdbc.batch_size", Integer.toString(BATCH));
        configuration.setProperty("hibernate.order_inserts", "true");
        configuration.setProperty("hibernate.order_updates", "true");
        factory = configuration.buildSessionFactory();
    }

    @Override
    public void save(Plan plan) {
        factory.inTransaction(session -> session.persist(entity(plan)));
    }

    private static PlanEntity entity(Plan plan) {
        PlanEntity entity = new PlanEntity();
        entity.id = plan.id().value();
        entity.kind = plan.kind().name();
        entity.title = plan.title();
        entity.year = plan.year().orElseThrow();
        for (Section section : plan.sections()) {
            SectionEntity part = new SectionEntity();
            part.key = entity.id + "/" + section.id().value();
            part.plan = entity;
            part.id = section.id().value();
            part.position = entity.sections.size();
            part.title = section.title();
            entity.sections.add(part);
        }
        for (Group group : plan.groups()) {
            GroupEntity part = new GroupEntity();
            part.key = entity.id + "/" + group.id().value();
            part.plan = entity;
            part.id = group.id().value();
            part.position = entity.groups.size();
            part.title = group.title();
            part.kind = group.groupKind().name();
            entity.groups.add(part);
        }
        for (Task task : plan.tasks()) {
            TaskEntity part = new TaskEntity();
            part.key = entity.id + "/" + task.id().value();
            part.plan = entity;
            part.id = task.id().value();
            part.position = entity.tasks.size();
            fill(part, task);
            entity.tasks.add(part);
        }
        return entity;
    }

    private static void fill(TaskEntity part, Task task) {
        Optional<Actor> owner = task.owners().stream().findFirst();
        Optional<PlanDate> due = task.due().map(date -> ((Due.On) date).date());
        part.title = task.title();
        part.section = task.section().map(PartId::value).orElse(null);
        part.parent = task.parent().map(PartId::value).orElse(null);
        part.owner = owner.map(Actor::words).orElse(null);
        part.ownerIs = owner.map(actor -> actor.refersTo().get(0).toString()).orElse(null);
        part.audience = first(task.audience());
        part.dueMonth = due.map(date -> date.monthDay().getMonthValue()).orElse(null);
        part.dueDay = due.map(date -> date.monthDay().getDayOfMonth()).orElse(null);
        part.amount =
                task.amount().flatMap(amount -> amount.amount().printedNumber()).orElse(null);
        part.unit = task.amount().map(Quantity::unit).orElse(null);
        part.dependsOn = first(task.dependsOn());
    }

    private static String first(List<PartId> ids) {
        return ids.stream().findFirst().map(PartId::value).orElse(null);
    }

    private final class OpenedPlan implements Opened {
        private PlanEntity entity;

        private OpenedPlan(PlanEntity entity) {
            this.entity = entity;
        }

        @Override
        public Plan plan() {
            return Plan.builder()
                    .id(PlanId.of(entity.id))
                    .kind(Plan.Kind.valueOf(entity.kind))
                    .title(entity.title)
                    .year(entity.year)
                    .addAllSections(mapped(
                            entity.sections,
                            part -> Section.builder()
                                    .id(PartId.of(part.id))
                                    .title(part.title)
                                    .build()))
                    .addAllGroups(mapped(
                            entity.groups,
                            part -> Group.builder()
                                    .id(PartId.of(part.id))
                                    .title(part.title)
                                    .groupKind(Group.Kind.valueOf(part.kind))
                                    .build()))
                    .addAllTasks(mapped(entity.tasks, StorageByOrm::task))
                    .build();
        }

        @Override
        public void edit(Plan next, Task edited) {
            TaskEntity part = entity.tasks.stream()
                    .filter(task -> task.id.equals(edited.id().value()))
                    .findFirst()
                    .orElseThrow();
            fill(part, edited);
            entity.edits++;
            entity = factory.fromTransaction(session -> session.merge(entity));
        }
    }

    private static <E, T> ImmutableList<T> mapped(List<E> entities, Function<E, T> mapper) {
        return entities.stream().map(mapper).collect(ImmutableList.toImmutableList());
    }

    private static Task task(TaskEntity part) {
        Task.Builder task = Task.builder().id(PartId.of(part.id)).title(part.title);
        if (part.section != null) {
            task.section(PartId.of(part.section));
        }
        if (part.parent != null) {
            task.parent(PartId.of(part.parent));
        }
        if (part.owner != null) {
            task.addOwners(Actor.of(part.owner, PartPath.parse(part.ownerIs)));
        }
        if (part.audience != null) {
            task.addAudience(PartId.of(part.audience));
        }
        if (part.dueMonth != null) {
            task.due(Due.on(PlanDate.of(part.dueMonth, part.dueDay)));
        }
        if (part.amount != null) {
            task.amount(Quantity.of(new Amount.Stated(Amount.Comparator.BARE, part.amount), part.unit));
        }
        if (part.dependsOn != null) {
            task.addDependsOn(PartId.of(part.dependsOn));
        }
        return task.build();
    }

    @Override
    public Opened load(PlanId plan) {
        return factory.fromTransaction(session -> {
            PlanEntity entity = session.createSelectionQuery(
                            "select p from PlanEntity p left join fetch p.tasks where p.id = :id", PlanEntity.class)
                    .setParameter("id", plan.value())
                    .getSingleResult();
            entity.sections.size();
            entity.groups.size();
            return new OpenedPlan(entity);
        });
    }

    @Override
    public void append(PlanId plan, ImmutableList<Measurement> measurements) {
        factory.inTransaction(session -> {
            int position = 0;
            for (Measurement one : measurements) {
                session.persist(entity(plan, one, position++));
                if (position % BATCH == 0) {
                    session.flush();
                    session.clear();
                }
            }
        });
    }

    private static MeasurementEntity entity(PlanId plan, Measurement one, int position) {
        MeasurementEntity entity = new MeasurementEntity();
        entity.key = plan.value() + "/" + one.id().value();
        entity.planId = plan.value();
        entity.id = one.id().value();
        entity.position = position;
        entity.indicator = one.indicator().value();
        entity.observedFrom = one.observed().start();
        entity.observedTo = one.observed().end();
        entity.amount = ((Observation.Value) one.value()).value();
        entity.subject = one.subject().map(PartId::value).orElse(null);
        entity.reporter = one.reporter().orElse(null);
        entity.recordedAt = one.recordedAt().orElseThrow().toEpochMilli();
        return entity;
    }

    @Override
    public ImmutableList<Measurement> read(PlanId plan) {
        return factory.fromTransaction(session -> mapped(
                measurements(session, plan),
                part -> Measurement.builder()
                        .id(RecordId.of(part.id))
                        .indicator(PartId.of(part.indicator))
                        .observed(DatePeriod.of(part.observedFrom, part.observedTo))
                        .value(Observation.of(part.amount))
                        .subject(Optional.ofNullable(part.subject).map(PartId::of))
                        .reporter(Optional.ofNullable(part.reporter))
                        .recordedAt(Instant.ofEpochMilli(part.recordedAt))
                        .build()));
    }

    private static List<MeasurementEntity> measurements(Session session, PlanId plan) {
        return session.createSelectionQuery(
                        "select m from MeasurementEntity m where m.planId = :plan order by m.position",
                        MeasurementEntity.class)
                .setParameter("plan", plan.value())
                .setReadOnly(true)
                .getResultList();
    }

    @Override
    public void close() {
        factory.close();
    }
}
