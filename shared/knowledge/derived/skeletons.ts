// Owns the skeletons of scripts: how one of each type begins, with blanks 〔…〕 that say what is to be written, by lifecycle stage.
import type { NodeOf } from '../../document/kinds/index.ts';

type ScriptType = NodeOf<'script'>['scriptType'];

/** What a contact is about at a stage of the scheme A5. */
const PURPOSES: Readonly<Record<string, string>> = {
  acquire: '来意：一件新客户马上用得上的事',
  nurture: '来意：已开通的服务用得是否顺手',
  convert: '来意：适合客户的下一步安排',
  maintain: '来意：近期可以代劳的一件事',
  churn: '来意：听取客户对服务的意见',
};
const ANY_PURPOSE = '来意：与客户有关的一件事';

/** The words that a script of the type begins with; `signature` opens a text message. */
export function skeletonOf(type: ScriptType, stage: string | undefined, signature: string): string {
  const about = `〔${PURPOSES[stage ?? ''] ?? ANY_PURPOSE}〕`;
  switch (type) {
    case 'call':
      return `您好，这里是本行，我是您的客户经理。来电是想和您确认${about}。您看现在方便吗？〔提问与方案〕。方便的话，我帮您预约办理。`;
    case 'video':
      return `您好，这里是本行远程银行，我是您的客户经理。今天和您看${about}。〔提问与方案〕。需要的话，我现在帮您预约办理。`;
    case 'faceToFace':
      return `您好，请坐。今天想和您聊${about}。〔提问与方案〕。您可以现在办理，也可以先了解一下。`;
    case 'sms':
      return `${signature}${about}，请在手机银行查看。`;
    case 'push':
    case 'popup':
      return `〔标题〕\n${about}，点击查看。`;
    case 'wecom':
      return `您好，我是您的客户经理。${about}。需要了解的话，请回复我。`;
    case 'letter':
      return `尊敬的客户：\n${about}。〔方案〕。如需了解，请到网点咨询或致电本行。`;
  }
}

/** What is still to be written in a text that began as a skeleton. */
export function blanksIn(text: string): readonly string[] {
  return text.match(/〔[^〔〕]*〕/g) ?? [];
}
