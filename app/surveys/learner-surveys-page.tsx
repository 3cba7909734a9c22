import type { ReactNode } from "react";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { HiddenField } from "#app/ui/fields.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageFrame } from "#app/ui/page-frame.tsx";
import type { LearnerSurveys, ShownLink } from "./learner-surveys.server.ts";
import { WaveStatus } from "./wave-words.tsx";

type Pilot = LearnerSurveys["pilots"][number];
type Wave = Pilot["waves"][number];
type LearnerSurveysPageProps = { surveys: LearnerSurveys; errors: Record<string, string> };

/** When she is asked, and how she can answer: on her own phone, on paper's address, or read to. */
export function LearnerSurveysPage({ surveys, errors }: LearnerSurveysPageProps) {
	const { t } = usePage();
	const href = useHref();
	const { id, name, pilots } = surveys;
	return (
		<PageFrame back={{ href: href(`/learners/${id}`), label: name }}>
			<ErrorSummary errors={errors} />
			<h1 id="pilot">{t("surveys:learner.title", { name })}</h1>
			{pilots.length === 0 ? (
				<Notice tone="info">
					<p>{t("surveys:learner.none", { name })}</p>
				</Notice>
			) : (
				<p className="lead">{t("surveys:learner.intro")}</p>
			)}
			{pilots.map((pilot) => (
				<section key={pilot.slug} className="stack part">
					<h2>
						<bdi>{pilot.name}</bdi>
					</h2>
					<ul className="stack">
						{pilot.waves.map((wave) => (
							<WaveCard key={wave.wave} surveys={surveys} pilot={pilot} wave={wave} />
						))}
					</ul>
				</section>
			))}
		</PageFrame>
	);
}

type OfWave = { surveys: LearnerSurveys; pilot: Pilot; wave: Wave };

function WaveCard(props: OfWave) {
	const { t } = usePage();
	const { surveys, wave } = props;
	return (
		<Card as="li" heading={<h3>{t(`surveys:wave.${wave.wave}`)}</h3>}>
			<WaveStatus wave={wave} />
			{wave.canAsk && (
				<>
					<AskForm {...props} action="reading">
						<Button picto="listen">{t("surveys:learner.read", { name: surveys.name })}</Button>
						<p className="small soft">{t("surveys:learner.readHelp")}</p>
					</AskForm>
					{wave.link ? (
						<OwnLink {...props} link={wave.link} />
					) : (
						<AskForm {...props} action="link">
							<Button kind="secondary" picto="message">
								{t("surveys:learner.makeLink")}
							</Button>
						</AskForm>
					)}
				</>
			)}
		</Card>
	);
}

type AskFormProps = OfWave & { action: "reading" | "link"; children: ReactNode };

function AskForm({ surveys, pilot, wave, action, children }: AskFormProps) {
	const href = useHref();
	return (
		<form method="post" action={href(`/learners/${surveys.id}/surveys/${action}`)}>
			<HiddenField name="pilot" value={pilot.slug} />
			<HiddenField name="wave" value={wave.wave} />
			{children}
		</form>
	);
}

function OwnLink({ surveys, pilot, wave, link }: OfWave & { link: ShownLink }) {
	const { t } = usePage();
	const { id, name, language } = surveys;
	const slip = new URLSearchParams({ pilot: pilot.slug, wave: wave.wave });
	return (
		<div className="stack-s">
			<h4>{t("surveys:learner.link", { name })}</h4>
			<p>{t("surveys:learner.linkHelp", { name })}</p>
			<p className="personal-link">
				<bdi dir="ltr">{link.address}</bdi>
			</p>
			<p className="cluster">
				{link.ways && (
					<>
						<ButtonLink href={link.ways.sms} kind="secondary" picto="message">
							{t("surveys:learner.text")}
						</ButtonLink>
						<ButtonLink href={link.ways.whatsapp} kind="secondary">
							{t("surveys:learner.whatsapp")}
						</ButtonLink>
					</>
				)}
				<ButtonLink
					href={`/${language}/learners/${id}/surveys/slip?${slip}`}
					kind="quiet"
					picto="print"
				>
					{t("surveys:learner.print")}
				</ButtonLink>
			</p>
		</div>
	);
}
