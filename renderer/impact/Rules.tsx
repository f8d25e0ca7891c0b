import { useMemo } from 'react';
import { matchUses, ruleNotes } from '../../shared/impact/ruleUse.ts';
import { parsePercent } from '../../shared/model/fixed.ts';
import type { StructureId } from '../../shared/model/records.ts';
import { saveSettings } from '../kit/forms/saveSettings.ts';
import { ScrollRegion } from '../kit/ui/ScrollRegion.tsx';
import { words } from '../kit/words/commonWords.ts';
import { day, readDay } from '../kit/words/screenFormat.ts';
import { documentState, useApp } from '../store/store.ts';
import { ConsultationDates } from './ConsultationDates.tsx';
import { ConsultationRates } from './ConsultationRates.tsx';
import { ExitRules } from './ExitRules.tsx';
import { rolesOf } from './edits.ts';
import { RingFences } from './RingFences.tsx';
import { RoleMatches } from './RoleMatches.tsx';
import { rulesWords } from './rulesWords.ts';
import { Setting } from './Setting.tsx';
import { impactWords } from './words.ts';

const text = rulesWords;

interface Props {
  readonly from: StructureId;
  readonly to: StructureId;
}

/** What decides who may be matched to which place. All of it is the document's, for every proposal. */
export function Rules({ from, to }: Props) {
  const version = useApp((store) => store.version);
  const locked = useApp((store) => store.readOnly);
  const roles = useMemo(() => {
    void version;
    const { structures } = documentState();
    return {
      from: rolesOf([structures.get(from)].filter((each) => each !== undefined)),
      to: rolesOf([structures.get(to)].filter((each) => each !== undefined)),
    };
  }, [from, to, version]);
  const { settings } = documentState().document;
  const { structures } = documentState();
  const [before, after] = [structures.get(from), structures.get(to)];
  const uses = before && after ? matchUses(settings, before, after) : [];
  const notes = before && after ? ruleNotes(settings, before, after) : [];
  return (
    <ScrollRegion className="rules" aria-label={impactWords.parts.rules}>
      <p className="hint">{text.intro}</p>
      <div className="rule-fields">
        <Setting
          label={text.date.label}
          hint={text.date.hint}
          stored={settings.implementationDate ? day(settings.implementationDate) : ''}
          locked={locked}
          save={(typed) => {
            const iso = typed === '' ? null : readDay(typed);
            if (typed !== '' && iso === null) return words.notDate(typed);
            return saveSettings(iso === null ? text.date.cleared : text.date.set(day(iso)), () => ({
              implementationDate: iso,
            }));
          }}
        />
        <Setting
          label={text.threshold.label}
          hint={text.threshold.hint}
          stored={settings.matchThreshold ?? ''}
          locked={locked}
          save={(typed) => {
            const percent = typed.replace(/\s*%$/, '');
            if (percent !== '' && parsePercent(percent) === null) return text.threshold.notPercent(typed);
            return saveSettings(percent === '' ? text.threshold.cleared : text.threshold.set(percent), () => ({
              matchThreshold: percent === '' ? null : percent,
            }));
          }}
        />
        <Setting
          label={text.fence.label}
          hint={text.fence.hint}
          stored={settings.ringFenceThreshold ?? ''}
          locked={locked}
          save={(typed) => {
            const percent = typed.replace(/\s*%$/, '');
            if (percent !== '' && parsePercent(percent) === null) return text.threshold.notPercent(typed);
            return saveSettings(percent === '' ? text.fence.cleared : text.fence.set(percent), () => ({
              ringFenceThreshold: percent === '' ? null : percent,
            }));
          }}
        />
        <Setting
          label={text.notice.label}
          hint={text.notice.hint}
          stored={settings.contractualNoticeWeeks == null ? '' : String(settings.contractualNoticeWeeks)}
          locked={locked}
          save={(typed) => {
            if (typed !== '' && !/^\d{1,3}$/.test(typed)) return text.notice.notWhole;
            return saveSettings(typed === '' ? text.notice.cleared : text.notice.set(typed), () => ({
              contractualNoticeWeeks: typed === '' ? null : Number(typed),
            }));
          }}
        />
        <Setting
          label={text.protection.label}
          hint={text.protection.hint}
          stored={settings.payProtectionMonths == null ? '' : String(settings.payProtectionMonths)}
          locked={locked}
          save={(typed) => {
            if (typed !== '' && !/^\d{1,3}$/.test(typed)) return text.protection.notWhole;
            return saveSettings(text.protection.changed, () => ({
              payProtectionMonths: typed === '' ? null : Number(typed),
            }));
          }}
        />
      </div>
      <RingFences fences={settings.ringFences ?? []} notes={notes} roles={roles} locked={locked} />
      <RoleMatches matches={settings.roleMatches ?? []} uses={uses} roles={roles} locked={locked} />
      <ConsultationDates settings={settings} locked={locked} />
      <ConsultationRates settings={settings} locked={locked} />
      <ExitRules settings={settings} locked={locked} />
    </ScrollRegion>
  );
}
