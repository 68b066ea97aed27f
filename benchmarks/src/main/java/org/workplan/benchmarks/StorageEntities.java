package org.workplan.benchmarks;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Entities as the handbook of an object-relational mapper has them, with the columns of the tables made by hand. */
final class StorageEntities {
    private StorageEntities() {}

    @Entity(name = "PlanEntity")
    @Table(name = "orm_plan")
    static class PlanEntity {
        @Id
        String id;

        String kind;
        String title;

        @Column(name = "plan_year")
        int year;

        int edits;

        @Version
        long version;

        @OneToMany(mappedBy = "plan", cascade = CascadeType.ALL, orphanRemoval = true)
        @OrderBy("position")
        List<SectionEntity> sections = new ArrayList<>();

        @OneToMany(mappedBy = "plan", cascade = CascadeType.ALL, orphanRemoval = true)
        @OrderBy("position")
        List<GroupEntity> groups = new ArrayList<>();

        @OneToMany(mappedBy = "plan", cascade = CascadeType.ALL, orphanRemoval = true)
        @OrderBy("position")
        List<TaskEntity> tasks = new ArrayList<>();
    }

    @Entity(name = "SectionEntity")
    @Table(name = "orm_section", indexes = @Index(name = "orm_section_plan", columnList = "plan_id"))
    static class SectionEntity {
        @Id
        @Column(name = "part_key")
        String key;

        @ManyToOne(fetch = FetchType.LAZY)
        @JoinColumn(name = "plan_id")
        PlanEntity plan;

        String id;
        int position;
        String title;
    }

    @Entity(name = "GroupEntity")
    @Table(name = "orm_group", indexes = @Index(name = "orm_group_plan", columnList = "plan_id"))
    static class GroupEntity {
        @Id
        @Column(name = "part_key")
        String key;

        @ManyToOne(fetch = FetchType.LAZY)
        @JoinColumn(name = "plan_id")
        PlanEntity plan;

        String id;
        int position;
        String title;
        String kind;
    }

    @Entity(name = "TaskEntity")
    @Table(name = "orm_task", indexes = @Index(name = "orm_task_plan", columnList = "plan_id"))
    static class TaskEntity {
        @Id
        @Column(name = "part_key")
        String key;

        @ManyToOne(fetch = FetchType.LAZY)
        @JoinColumn(name = "plan_id")
        PlanEntity plan;

        String id;
        int position;
        String title;
        String section;
        String parent;
        String owner;
        String ownerIs;
        String audience;
        Integer dueMonth;
        Integer dueDay;
        BigDecimal amount;
        String unit;
        String dependsOn;
    }

    @Entity(name = "MeasurementEntity")
    @Table(name = "orm_measurement", indexes = @Index(name = "orm_measurement_plan", columnList = "planId"))
    static class MeasurementEntity {
        @Id
        @Column(name = "part_key")
        String key;

        String planId;
        String id;
        int position;
        String indicator;
        LocalDate observedFrom;
        LocalDate observedTo;
        BigDecimal amount;
        String subject;
        String reporter;
        long recordedAt;
    }
}
