import type {
	CourseLevelTable,
	CourseTable,
	CourseTextTable,
	CourseTutorTable,
	LessonTable,
	SearchWordTable,
	WeeklySlotTable,
} from "./tables/courses.ts";
import type {
	AssessmentTable,
	ConsentTable,
	EnrolmentBreakTable,
	EnrolmentEventTable,
	EnrolmentTable,
	LearnerTable,
	SkillResultTable,
} from "./tables/learners.ts";
import type {
	PersonTable,
	RoleGrantTable,
	SessionTable,
	SettingTable,
	SubmissionKeyTable,
} from "./tables/people.ts";
import type { PilotAreaTable, PilotTable, ReleaseTable } from "./tables/pilots.ts";
import type { AreaTable, ProviderTable, VenueTable } from "./tables/places.ts";
import type { MarkRevisionTable, MarkTable, RegisterTable } from "./tables/registers.ts";

export type { Flag, Instant, LocalDate, LocalTime } from "./columns.ts";

export interface Schema {
	area: AreaTable;
	provider: ProviderTable;
	venue: VenueTable;
	pilot: PilotTable;
	pilot_area: PilotAreaTable;
	release: ReleaseTable;
	course: CourseTable;
	course_text: CourseTextTable;
	course_level: CourseLevelTable;
	course_tutor: CourseTutorTable;
	weekly_slot: WeeklySlotTable;
	lesson: LessonTable;
	search_word: SearchWordTable;
	learner: LearnerTable;
	consent: ConsentTable;
	enrolment: EnrolmentTable;
	enrolment_break: EnrolmentBreakTable;
	enrolment_event: EnrolmentEventTable;
	register: RegisterTable;
	mark: MarkTable;
	mark_revision: MarkRevisionTable;
	assessment: AssessmentTable;
	skill_result: SkillResultTable;
	person: PersonTable;
	role_grant: RoleGrantTable;
	session: SessionTable;
	submission_key: SubmissionKeyTable;
	setting: SettingTable;
}
