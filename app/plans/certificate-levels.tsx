import type { Level } from "#app/assessments/levels.ts";
import { LevelName, SkillName } from "#app/assessments/skill-words.tsx";
import type { SkillPath } from "./certificate.ts";
import { Say } from "./my-words.tsx";

/** Each skill on its own, at the start and now; nothing where nobody assessed her. */
export function CertificateLevels({ paths }: { paths: readonly SkillPath[] }) {
	if (paths.length === 0) return null;
	return (
		<table>
			<caption className="visually-hidden">
				<Say of="plans:certificate.levels" />
			</caption>
			<thead>
				<tr>
					<th scope="col">
						<Say of="plans:certificate.skill" beside />
					</th>
					<th scope="col">
						<Say of="plans:certificate.start" />
					</th>
					<th scope="col">
						<Say of="plans:certificate.now" />
					</th>
				</tr>
			</thead>
			<tbody>
				{paths.map(({ skill, start, now }) => (
					<tr key={skill}>
						<th scope="row">
							<SkillName skill={skill} />
						</th>
						<td>
							<LevelOrNone level={start} />
						</td>
						<td>
							<LevelOrNone level={now} />
						</td>
					</tr>
				))}
			</tbody>
		</table>
	);
}

function LevelOrNone({ level }: { level: Level | null }) {
	if (level) return <LevelName level={level} />;
	return (
		<span className="soft">
			<Say of="plans:certificate.notAgain" />
		</span>
	);
}
