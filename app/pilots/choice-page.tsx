import { useTranslation } from "react-i18next";
import { formatDay } from "#app/i18n/format.ts";
import { usePage } from "#app/i18n/page.tsx";
import { Bdi } from "#app/ui/both.tsx";
import { Choices } from "#app/ui/choices.tsx";
import { useErrorTexts } from "#app/ui/error-texts.ts";
import { ChangedNotice } from "./changed-notice.tsx";
import type { openChoice } from "./choice.server.ts";
import { ProviderName } from "./provider-name.tsx";
import type { SetupAnswer } from "./setup-answer.ts";
import { SetupForm } from "./setup-form.tsx";
import { SetupFrame } from "./setup-frame.tsx";

type ChoicePageProps = Awaited<ReturnType<typeof openChoice>> & {
	answer: SetupAnswer | undefined;
};

type Course = ChoicePageProps["courses"][number];

/** Which classes belong to the pilot, by provider. */
export function ChoicePage({
	pilot,
	courses,
	elsewhere,
	choice,
	answer,
	...shown
}: ChoicePageProps) {
	const { t } = useTranslation("pilots");
	const errors = useErrorTexts(answer?.errors ?? {});
	const titleOf = (id: string) => courses.find((course) => course.id === id)?.title ?? id;
	const named = { name: "courses", label: t("classes.legend"), say: titleOf };
	const byProvider = [...Map.groupBy(courses, ({ provider_id }) => provider_id)];
	const selected = answer ? (answer.typed.courses ?? []) : choice.courseIds;
	return (
		<SetupFrame pilot={pilot} title={t("classes.title")} formId="classes" errors={errors}>
			<ChangedNotice answer={answer} fields={[named]} />
			<p>
				{t("classes.help")}
				{elsewhere > 0 && ` ${t("classes.elsewhere", { count: elsewhere })}`}
			</p>
			{courses.length === 0 && <p>{t("classes.none")}</p>}
			<SetupForm id="classes" seen={answer?.seen ?? shown.seen}>
				{byProvider.map(([providerId, own], index) => (
					<Choices
						key={providerId}
						type="checkbox"
						name="courses"
						legend={own[0] && <ProviderName provider={own[0]} />}
						error={index === 0 ? errors.courses : undefined}
						selected={selected}
						options={own.map((course) => ({
							value: course.id,
							label: <Bdi>{course.title}</Bdi>,
							hint: <Dates course={course} />,
						}))}
					/>
				))}
			</SetupForm>
		</SetupFrame>
	);
}

function Dates({ course: { starts_on, ends_on } }: { course: Course }) {
	const { t } = useTranslation("evaluation");
	const { language } = usePage();
	if (!starts_on || !ends_on) return null;
	const [from, to] = [starts_on, ends_on].map((day) => formatDay(day, language, "short"));
	return t("pilots.period", { from, to });
}
