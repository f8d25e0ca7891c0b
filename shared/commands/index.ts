/** Every command of the engine: state and arguments in, a patch with its label or a refusal out. */
export { type Accepted, acceptChanges, type OtherDocument } from './accept.ts';
export { acceptCosting, costingOfStructure } from './acceptCosting.ts';
export { type BranchCopy, type CopiedPost, copyBranch, pasteBranch, readBranch } from './branch.ts';
export { branchHtml, branchText } from './branchText.ts';
export { deletePost, knownElsewhere, type Reports, restorePost, transferPost } from './deleting.ts';
export { changeSettings, renameDocument } from './document.ts';
export { duplicatePost } from './duplicating.ts';
export { boxName, type Edit, editable, findPost, type IdSource } from './edit.ts';
export { readList } from './listText.ts';
export { assignPerson, BLANK_PERSON, personName, unassignPerson, updatePerson } from './people.ts';
export { splitPost, stackPosts } from './places.ts';
export {
  createPost,
  movePosts,
  type PostFields,
  updatePost,
  workAreaAbove,
} from './posts.ts';
export { unusedRef, unusedRefs } from './refs.ts';
export { restoreVersion } from './restoreVersion.ts';
export {
  confirmMissing,
  createStructure,
  deleteStructure,
  forkStructure,
  freeName,
  newStructure,
  renameStructure,
} from './structures.ts';
