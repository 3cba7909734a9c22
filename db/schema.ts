import type { EqualityProfileTable, LanguageBackgroundTable } from "./tables/about-her.ts";
import type {
	EndedSessionTable,
	GuessCountTable,
	InvitationTable,
	KeptFormTable,
	PasswordResetTable,
	RefusedSignInTable,
	ResetAskTable,
	SignInIdentityTable,
} from "./tables/accounts.ts";
import type { AreaPartTable, RetiredCodeTable } from "./tables/administration.ts";
import type { ClassComparisonTable, PilotArmTable } from "./tables/arms.ts";
import type {
	AuditEntryTable,
	AuditGoneTable,
	AuditQueueTable,
	AuditSealTable,
	AuditStumpTable,
	SettingChangeTable,
} from "./tables/audit.ts";
import type { ContactAttemptTable, ContactChangeTable } from "./tables/contact.ts";
import type {
	ConfirmationRequestTable,
	CourseHelperLanguageTable,
	CourseLevelTable,
	CourseTable,
	CourseTextTable,
	CourseTutorTable,
	LessonTable,
	SearchWordTable,
	WeeklySlotTable,
	WrongReportTable,
} from "./tables/courses.ts";
import type {
	AuthenticatorTable,
	CodeMissTable,
	HalfSignInTable,
	PasskeyChallengeTable,
	PasskeyTable,
	RecoveryCodeTable,
} from "./tables/factors.ts";
import type {
	ImportFileTable,
	KeptClassTable,
	KeptListTable,
	MessageTable,
	UnmetNeedTable,
} from "./tables/finder.ts";
import type {
	AssessmentTable,
	ConsentTable,
	CriterionResultTable,
	EnrolmentBreakTable,
	EnrolmentEventTable,
	EnrolmentTable,
	LearnerApartTable,
	LearnerMergeTable,
	LearnerReferenceTable,
	LearnerTable,
	OfferTable,
	PersonalLinkTable,
	PrivateLinkCourseTable,
	PrivateLinkEnrolmentTable,
	PrivateLinkTable,
	SkillResultTable,
} from "./tables/learners.ts";
import type {
	ApologyTable,
	LessonCoverTable,
	LessonNoteTable,
	WalkInTable,
} from "./tables/lessons.ts";
import type {
	ErasureRequestTable,
	ErasureTable,
	LinkAskTable,
	LostLinkTable,
	ProviderRemovalTable,
	UnprovenContactTable,
} from "./tables/links.ts";
import type { CorrectionRequestTable, RegisterChangeTable } from "./tables/offline.ts";
import type { LearningOutcomeTable, NextStepTable } from "./tables/outcomes.ts";
import type {
	PersonTable,
	RoleGrantTable,
	SessionTable,
	SettingTable,
	SubmissionKeyTable,
} from "./tables/people.ts";
import type {
	BudgetLineTable,
	LogicArrowTable,
	LogicBoxIndicatorTable,
	LogicBoxTable,
	PilotDesignOutcomeTable,
	PilotDesignTable,
	PilotProviderTable,
	PilotTargetTable,
} from "./tables/pilot-setup.ts";
import type { PilotAreaTable, PilotTable, ReleaseTable } from "./tables/pilots.ts";
import type {
	AreaTable,
	EmployerTable,
	PostcodeTable,
	ProviderClosureTable,
	ProviderTable,
	VenueTable,
} from "./tables/places.ts";
import type {
	LearningPlanTable,
	PlanAgreementTable,
	PlanAimTable,
	PlanOutcomeTable,
	PlanTargetTable,
	TargetReviewTable,
} from "./tables/plans.ts";
import type { ComplaintTable, EqualityTotalTable, NoticeGivenTable } from "./tables/privacy.ts";
import type { MarkRevisionTable, MarkTable, RegisterTable } from "./tables/registers.ts";
import type { SurveyAnswerTable, SurveyLinkTable, SurveyResponseTable } from "./tables/surveys.ts";
import type { QuoteChoiceTable, QuoteTable } from "./tables/voices.ts";
import type {
	EmployerContactTable,
	EmployerMonthClassTable,
	EmployerMonthTable,
	PaidTimeTable,
} from "./tables/workplace.ts";

export type { Flag, Instant, LocalDate, LocalTime } from "./columns.ts";

export interface Schema {
	area: AreaTable;
	area_part: AreaPartTable;
	retired_code: RetiredCodeTable;
	provider: ProviderTable;
	venue: VenueTable;
	employer: EmployerTable;
	employer_contact: EmployerContactTable;
	employer_month: EmployerMonthTable;
	employer_month_class: EmployerMonthClassTable;
	paid_time: PaidTimeTable;
	provider_closure: ProviderClosureTable;
	postcode: PostcodeTable;
	pilot: PilotTable;
	pilot_area: PilotAreaTable;
	pilot_provider: PilotProviderTable;
	budget_line: BudgetLineTable;
	pilot_target: PilotTargetTable;
	logic_box: LogicBoxTable;
	logic_box_indicator: LogicBoxIndicatorTable;
	logic_arrow: LogicArrowTable;
	pilot_design: PilotDesignTable;
	pilot_design_outcome: PilotDesignOutcomeTable;
	release: ReleaseTable;
	class_comparison: ClassComparisonTable;
	pilot_arm: PilotArmTable;
	course: CourseTable;
	course_text: CourseTextTable;
	course_level: CourseLevelTable;
	course_tutor: CourseTutorTable;
	weekly_slot: WeeklySlotTable;
	lesson: LessonTable;
	course_helper_language: CourseHelperLanguageTable;
	wrong_report: WrongReportTable;
	confirmation_request: ConfirmationRequestTable;
	search_word: SearchWordTable;
	kept_list: KeptListTable;
	kept_class: KeptClassTable;
	unmet_need: UnmetNeedTable;
	import_file: ImportFileTable;
	message: MessageTable;
	personal_link: PersonalLinkTable;
	private_link: PrivateLinkTable;
	private_link_enrolment: PrivateLinkEnrolmentTable;
	private_link_course: PrivateLinkCourseTable;
	learner: LearnerTable;
	learner_reference: LearnerReferenceTable;
	learner_merge: LearnerMergeTable;
	learner_apart: LearnerApartTable;
	consent: ConsentTable;
	enrolment: EnrolmentTable;
	offer: OfferTable;
	enrolment_break: EnrolmentBreakTable;
	enrolment_event: EnrolmentEventTable;
	register: RegisterTable;
	mark: MarkTable;
	mark_revision: MarkRevisionTable;
	lesson_note: LessonNoteTable;
	lesson_cover: LessonCoverTable;
	apology: ApologyTable;
	walk_in: WalkInTable;
	contact_attempt: ContactAttemptTable;
	contact_change: ContactChangeTable;
	register_change: RegisterChangeTable;
	correction_request: CorrectionRequestTable;
	assessment: AssessmentTable;
	criterion_result: CriterionResultTable;
	skill_result: SkillResultTable;
	survey_response: SurveyResponseTable;
	survey_link: SurveyLinkTable;
	survey_answer: SurveyAnswerTable;
	quote: QuoteTable;
	quote_choice: QuoteChoiceTable;
	lost_link: LostLinkTable;
	unproven_contact: UnprovenContactTable;
	link_ask: LinkAskTable;
	erasure_request: ErasureRequestTable;
	erasure: ErasureTable;
	provider_removal: ProviderRemovalTable;
	learning_plan: LearningPlanTable;
	plan_aim: PlanAimTable;
	plan_target: PlanTargetTable;
	target_review: TargetReviewTable;
	plan_outcome: PlanOutcomeTable;
	plan_agreement: PlanAgreementTable;
	person: PersonTable;
	role_grant: RoleGrantTable;
	session: SessionTable;
	ended_session: EndedSessionTable;
	kept_form: KeptFormTable;
	guess_count: GuessCountTable;
	invitation: InvitationTable;
	reset_ask: ResetAskTable;
	password_reset: PasswordResetTable;
	sign_in_identity: SignInIdentityTable;
	refused_sign_in: RefusedSignInTable;
	half_sign_in: HalfSignInTable;
	authenticator: AuthenticatorTable;
	passkey: PasskeyTable;
	passkey_challenge: PasskeyChallengeTable;
	recovery_code: RecoveryCodeTable;
	code_miss: CodeMissTable;
	submission_key: SubmissionKeyTable;
	setting: SettingTable;
	setting_change: SettingChangeTable;
	audit_entry: AuditEntryTable;
	audit_seal: AuditSealTable;
	audit_queue: AuditQueueTable;
	audit_stump: AuditStumpTable;
	audit_gone: AuditGoneTable;
	next_step: NextStepTable;
	learning_outcome: LearningOutcomeTable;
	equality_profile: EqualityProfileTable;
	equality_total: EqualityTotalTable;
	notice_given: NoticeGivenTable;
	complaint: ComplaintTable;
	language_background: LanguageBackgroundTable;
}
