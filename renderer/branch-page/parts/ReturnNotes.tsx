// Owns what is to be known before the form is filled in: that nothing is kept, that it is closed, that it is practice.
import type { Message } from '../../../shared/i18n/message.ts';
import type { PackagePayload } from '../../../shared/package/payload.ts';
import { lastFormDay } from '../../../shared/package/return-period.ts';
import type { Keeper } from '../model/kept-state.ts';
import type { Validity } from '../model/page-data.ts';
import { useSay } from './language.tsx';

const T = {
  refused: {
    zh: '该浏览器不允许页面保存内容。填写内容仅保留在本窗口，关闭前请先保存回传文件；下次请打开上次保存的回传文件继续。',
    en: 'This browser does not let the page save anything. Your entries last only while this window is open: save the return file before you close it, and open it to go on next time.',
  },
  full: {
    zh: '浏览器的存储空间已满，最近的填写内容未保存在本机，仅保留在本窗口。关闭前请先保存回传文件；下次请打开上次保存的回传文件继续。',
    en: 'The browser’s storage is full: your latest entries are not saved on this computer and last only while this window is open. Save the return file before you close it, and open it to go on next time.',
  },
  goOn: {
    zh: '本机没有该支行包的填写记录。如已填过，请打开上次保存的回传文件继续，包括上一版的回传文件。',
    en: 'Nothing is kept on this computer for this package. If you have filled it in before, open the last saved return to go on, also one of the previous issue.',
  },
  practice: {
    zh: '试用包：可以填写和保存回传文件，仅供练习，不计入结果。收到正式包后，请在正式包的页面重新填写。',
    en: 'Trial package: you can fill in the form and save a return file for practice; it does not count as a result. When the final package arrives, fill in the form on its page.',
  },
  early: {
    zh: '尚未生效，登记为只读。',
    en: 'Not valid yet: the form is read-only.',
  },
  late: {
    zh: '已过登记期限 {last}，登记为只读。到期前已填写的内容仍可保存为回传文件，其中疑似个人信息的文字会被遮盖。',
    en: 'The form closed on {last} and is read-only. Entries made before can still be saved as a return file; possible personal data is masked.',
  },
} as const satisfies Record<string, Message>;

export function ReturnNotes(props: { payload: PackagePayload; kept: Keeper; validity: Validity; isLate: boolean }) {
  const { payload, kept, validity, isLate } = props;
  const say = useSay();
  const isOpen = validity !== 'before' && !isLate;
  return (
    <>
      {!kept.isKept && <p class="note warn">{say(kept.isFull ? T.full : T.refused)}</p>}
      {validity === 'before' && <p class="note error">{say(T.early)}</p>}
      {isLate && <p class="note error">{say(T.late, { last: lastFormDay(payload) })}</p>}
      {payload.trial && <p class="note warn">{say(T.practice)}</p>}
      {isOpen && kept.state.forms.length === 0 && <p class="note info no-print">{say(T.goOn)}</p>}
    </>
  );
}
