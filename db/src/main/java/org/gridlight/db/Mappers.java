package org.gridlight.db;

import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Stream;
import org.apache.ibatis.session.AutoMappingUnknownColumnBehavior;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.LocalCacheScope;
import org.apache.ibatis.type.JdbcType;
import org.gridlight.db.alarm.AlarmMapper;
import org.gridlight.db.assessment.AssessmentMapper;
import org.gridlight.db.audit.AuditMapper;
import org.gridlight.db.bench.LightTrialMapper;
import org.gridlight.db.bench.MadeUpMapper;
import org.gridlight.db.bench.RawActMapper;
import org.gridlight.db.bench.SearchTrialMapper;
import org.gridlight.db.bench.TrialMapper;
import org.gridlight.db.bulletin.BulletinMapper;
import org.gridlight.db.cases.AttachmentMapper;
import org.gridlight.db.cases.CampaignMapper;
import org.gridlight.db.cases.CaseActMapper;
import org.gridlight.db.cases.CaseFileMapper;
import org.gridlight.db.cases.CaseImportMapper;
import org.gridlight.db.cases.ClaimMapper;
import org.gridlight.db.cases.FilingRuleMapper;
import org.gridlight.db.cases.FindingMapper;
import org.gridlight.db.cases.FollowMapper;
import org.gridlight.db.cases.ForeseeMapper;
import org.gridlight.db.cases.LedgerMapper;
import org.gridlight.db.cases.OpenCaseMapper;
import org.gridlight.db.cases.RelatedCaseMapper;
import org.gridlight.db.cases.RelationMapper;
import org.gridlight.db.cases.RequestMapper;
import org.gridlight.db.centre.SettingMapper;
import org.gridlight.db.clock.CalendarMapper;
import org.gridlight.db.clock.ClockMapper;
import org.gridlight.db.clock.PostponementMapper;
import org.gridlight.db.demo.DemoCallMapper;
import org.gridlight.db.demo.DemoDutyMapper;
import org.gridlight.db.demo.DemoFieldTaskMapper;
import org.gridlight.db.demo.DemoMapper;
import org.gridlight.db.demo.DemoMeetingMapper;
import org.gridlight.db.demo.DemoNoticeMapper;
import org.gridlight.db.demo.DemoOutboxMapper;
import org.gridlight.db.demo.DemoSpotMapper;
import org.gridlight.db.demo.DemoVideoMapper;
import org.gridlight.db.demo.FieldMapper;
import org.gridlight.db.duty.DutyDeskMapper;
import org.gridlight.db.duty.DutyTableMapper;
import org.gridlight.db.duty.HandoverMapper;
import org.gridlight.db.exchange.ImportRunMapper;
import org.gridlight.db.exports.ListExportMapper;
import org.gridlight.db.feed.ChangeMapper;
import org.gridlight.db.fieldtask.FieldTaskMapper;
import org.gridlight.db.grid.ControlLineImportMapper;
import org.gridlight.db.grid.ControlLineMapper;
import org.gridlight.db.grid.GridChangeMapper;
import org.gridlight.db.grid.GridExchangeMapper;
import org.gridlight.db.grid.GridMapper;
import org.gridlight.db.grid.LargerGridImportMapper;
import org.gridlight.db.grid.PlaceMapper;
import org.gridlight.db.health.HealthMapper;
import org.gridlight.db.intake.InboxMapper;
import org.gridlight.db.intake.IntakeMapper;
import org.gridlight.db.light.AuthorityMapper;
import org.gridlight.db.light.LightBoardMapper;
import org.gridlight.db.light.LightHistoryMapper;
import org.gridlight.db.light.LightRuleMapper;
import org.gridlight.db.light.ReplayMapper;
import org.gridlight.db.map.ComponentFindMapper;
import org.gridlight.db.map.IdentifyMapper;
import org.gridlight.db.map.MapMapper;
import org.gridlight.db.measures.AnomalyMapper;
import org.gridlight.db.measures.DayMapper;
import org.gridlight.db.measures.MeasureMapper;
import org.gridlight.db.measures.MonthMapper;
import org.gridlight.db.measures.RollupMapper;
import org.gridlight.db.measures.WorkMapper;
import org.gridlight.db.meeting.MeetingMapper;
import org.gridlight.db.meeting.TransferSlipMapper;
import org.gridlight.db.outbox.OutboxMapper;
import org.gridlight.db.packages.PackageMapper;
import org.gridlight.db.patrol.PatrolMapper;
import org.gridlight.db.people.DoorMapper;
import org.gridlight.db.people.OperatorMapper;
import org.gridlight.db.people.PersonSettingMapper;
import org.gridlight.db.people.StaffMapper;
import org.gridlight.db.people.UnitMapper;
import org.gridlight.db.prints.PrintLogMapper;
import org.gridlight.db.rednotice.RedNoticeMapper;
import org.gridlight.db.register.CameraImportMapper;
import org.gridlight.db.register.CameraMapper;
import org.gridlight.db.register.CategoryMapper;
import org.gridlight.db.register.ComponentMapper;
import org.gridlight.db.rulebook.RuleBookMapper;
import org.gridlight.db.rules.DutyMapper;
import org.gridlight.db.rules.RuleMapper;
import org.gridlight.db.search.SearchMapper;
import org.gridlight.db.spotcheck.SpotCheckMapper;
import org.gridlight.db.suggest.SuggestMapper;
import org.gridlight.db.theme.MapThemeMapper;
import org.gridlight.db.types.GeometryHandler;
import org.gridlight.db.types.InstantHandler;
import org.gridlight.db.types.UuidHandler;
import org.gridlight.db.video.VideoRoundMapper;

/** How statements are found and values carried: the configuration of MyBatis, in code. */
final class Mappers {
    /** Every mapper of the product, in alphabetical order. */
    static final List<Class<?>> ALL = List.of(AlarmMapper.class, AssessmentMapper.class, AuditMapper.class,
            LightTrialMapper.class, MadeUpMapper.class, RawActMapper.class, SearchTrialMapper.class, TrialMapper.class,
            BulletinMapper.class, AttachmentMapper.class, CampaignMapper.class, CaseActMapper.class,
            CaseFileMapper.class, CaseImportMapper.class, ClaimMapper.class, FilingRuleMapper.class,
            FindingMapper.class, FollowMapper.class, ForeseeMapper.class, LedgerMapper.class, OpenCaseMapper.class,
            RelatedCaseMapper.class, RelationMapper.class, RequestMapper.class, SettingMapper.class,
            CalendarMapper.class, ClockMapper.class, PostponementMapper.class, DemoCallMapper.class,
            DemoDutyMapper.class, DemoFieldTaskMapper.class, DemoMapper.class, DemoMeetingMapper.class,
            DemoNoticeMapper.class, DemoOutboxMapper.class, DemoSpotMapper.class, DemoVideoMapper.class,
            FieldMapper.class, DutyDeskMapper.class, DutyTableMapper.class, HandoverMapper.class, ImportRunMapper.class,
            ListExportMapper.class, ChangeMapper.class, FieldTaskMapper.class, ControlLineImportMapper.class,
            ControlLineMapper.class, GridChangeMapper.class, GridExchangeMapper.class, GridMapper.class,
            LargerGridImportMapper.class, PlaceMapper.class, HealthMapper.class, InboxMapper.class, IntakeMapper.class,
            AuthorityMapper.class, LightBoardMapper.class, LightHistoryMapper.class, LightRuleMapper.class,
            ReplayMapper.class, ComponentFindMapper.class, IdentifyMapper.class, MapMapper.class, AnomalyMapper.class,
            DayMapper.class, MeasureMapper.class, MonthMapper.class, RollupMapper.class, WorkMapper.class,
            MeetingMapper.class, TransferSlipMapper.class, OutboxMapper.class, PackageMapper.class, PatrolMapper.class,
            DoorMapper.class, OperatorMapper.class, PersonSettingMapper.class, StaffMapper.class, UnitMapper.class,
            PrintLogMapper.class, RedNoticeMapper.class, CameraImportMapper.class, CameraMapper.class,
            CategoryMapper.class, ComponentMapper.class, RuleBookMapper.class, DutyMapper.class, RuleMapper.class,
            SearchMapper.class, SpotCheckMapper.class, SuggestMapper.class, MapThemeMapper.class,
            VideoRoundMapper.class);

    private Mappers() {}

    /** The statements of the product. They are read once for the whole program, as that takes a tenth of a second. */
    static Configuration ofTheProduct() {
        return Product.READ;
    }

    /**
     * Reads statements. Nothing changes them afterwards, so that many threads and many databases may share them.
     *
     * @throws IllegalStateException when a mapper's statements are missing: a defect, found at start.
     */
    static Configuration read(List<Class<?>> mappers) {
        var configuration = new Configuration();
        configuration.setLazyLoadingEnabled(false);
        configuration.setCacheEnabled(false);
        configuration.setLocalCacheScope(LocalCacheScope.STATEMENT);
        configuration.setJdbcTypeForNull(JdbcType.NULL);
        configuration.setMapUnderscoreToCamelCase(true);
        configuration.setArgNameBasedConstructorAutoMapping(true);
        configuration.setAutoMappingUnknownColumnBehavior(AutoMappingUnknownColumnBehavior.WARNING);
        configuration.setShrinkWhitespacesInSql(true);
        configuration.getTypeHandlerRegistry().register(InstantHandler.class);
        configuration.getTypeHandlerRegistry().register(UuidHandler.class);
        configuration.getTypeHandlerRegistry().register(GeometryHandler.class);
        configuration.addInterceptor(new RoomHints());
        mappers.forEach(mapper -> add(configuration, mapper));
        // After all of them: a statement may include parts of another mapper.
        mappers.forEach(mapper -> requireStatements(configuration, mapper));
        return configuration;
    }

    private static void add(Configuration configuration, Class<?> mapper) {
        var statements = mapper.getName().replace('.', '/') + ".xml";
        if (mapper.getClassLoader().getResource(statements) == null) {
            throw new IllegalStateException("No statements for " + mapper.getName() + ": " + statements);
        }
        configuration.addMapper(mapper);
    }

    private static void requireStatements(Configuration configuration, Class<?> mapper) {
        Stream.of(mapper.getMethods()).filter(method -> !method.isDefault())
                .forEach(method -> requireStatement(configuration, mapper, method));
    }

    private static void requireStatement(Configuration configuration, Class<?> mapper, Method method) {
        if (!configuration.hasStatement(mapper.getName() + "." + method.getName())) {
            throw new IllegalStateException("No statement " + mapper.getName() + "." + method.getName());
        }
    }

    /** Read when it is first asked for. */
    private static final class Product {
        static final Configuration READ = read(ALL);
    }
}
