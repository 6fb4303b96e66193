// Every function that Apps Script may call, and nothing else.
export { askFromCard as onAsk } from './jobs/askFromCard';
export { beginEvidence } from './jobs/beginEvidence';
export { beginFromCard as onBegin } from './jobs/beginFromCard';
export { heartbeat } from './jobs/heartbeat';
export { home as onHomepage } from './jobs/home';
export { install } from './jobs/install';
export { openWorkbook as onOpenWorkbook } from './jobs/openWorkbook';
export { endBrake, keepLocked } from './jobs/orderBrake';
export { protectFromCard as onProtect } from './jobs/protectFromCard';
export { reviewFromCard as onReviewIncident } from './jobs/reviewFromCard';
export { reviewIncident } from './jobs/reviewIncident';
export { runNow as onRunNow } from './jobs/runNow';
export { saveSettings as onSaveSettings } from './jobs/saveSettings';
export { showCard as onShow } from './jobs/showCard';
export { tick } from './jobs/tick';
export { uninstall } from './jobs/uninstall';
export { verifyEvidence } from './jobs/verifyEvidence';
export { verifyFromCard as onVerifyEvidence } from './jobs/verifyFromCard';
