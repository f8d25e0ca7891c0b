/** React Flow as its first example uses it: every post is a node, every reporting line an edge. */
import {
  type Edge,
  Handle,
  type Node,
  Position,
  ReactFlow,
  type ReactFlowInstance,
  useEdgesState,
  useNodesState,
} from '@xyflow/react';
import '@xyflow/react/dist/style.css';
import { memo } from 'react';
import { createRoot } from 'react-dom/client';
import './peer.css';
import { fetchStructure, READING, textOf } from './structure.ts';

type PostNode = Node<{ text: string[] }>;

const structure = await fetchStructure();
const { layout } = structure;
const rect = (box: number) => ({
  x: layout.x[box] as number,
  y: layout.y[box] as number,
  width: layout.width[box] as number,
  height: layout.height[box] as number,
});

const Post = memo(function Post({ data }: { readonly data: { text: string[] } }) {
  return (
    <div className="post">
      <Handle type="target" position={Position.Top} />
      {data.text.map((line) => (
        <div key={line}>{line}</div>
      ))}
      <Handle type="source" position={Position.Bottom} />
    </div>
  );
});
const TYPES = { post: Post };

const first = Array.from({ length: structure.n }, (_, box): PostNode => {
  const { x, y, width, height } = rect(box);
  return { id: `${box}`, type: 'post', position: { x, y }, width, height, data: { text: textOf(structure, box) } };
});
const lines: Edge[] = Array.from(structure.parent, (up, box) => ({
  id: `e${box}`,
  source: `${up}`,
  target: `${box}`,
  type: 'smoothstep',
})).slice(1);

let flow: ReactFlowInstance<PostNode> | null = null;

function All() {
  const [nodes, , onNodes] = useNodesState(first);
  const [edges, , onEdges] = useEdgesState(lines);
  return (
    <ReactFlow
      nodes={nodes}
      edges={edges}
      onNodesChange={onNodes}
      onEdgesChange={onEdges}
      nodeTypes={TYPES}
      minZoom={0.00001}
      fitView
      onInit={(made) => {
        flow = made;
      }}
      proOptions={{ hideAttribution: true }}
    />
  );
}

const root = document.querySelector('#app');
if (root) createRoot(root).render(<All />);

const transform = () => document.querySelector<HTMLElement>('.react-flow__viewport')?.style.transform ?? '';
const onScreen = (box: number) => {
  const { x, y, width, height } = rect(box);
  return flow?.flowToScreenPosition({ x: x + width / 2, y: y + height / 2 }) ?? { x: 0, y: 0 };
};

/** Painted once every line is there: lines wait until the posts have been measured. */
function whenPainted(): void {
  const all = document.getElementsByClassName('react-flow__edge').length >= lines.length;
  if (!flow || !all) {
    requestAnimationFrame(whenPainted);
    return;
  }
  globalThis.benchPeer = {
    fit: () => void flow?.fitView(),
    show(box) {
      const { x, y, width, height } = rect(box);
      void flow?.setCenter(x + width / 2, y + height / 2, { zoom: READING });
    },
    pointOf: onScreen,
    isFree: ({ x, y }) => document.elementFromPoint(x, y)?.classList.contains('react-flow__pane') ?? false,
    view: transform,
    move() {
      throw new Error('React Flow is not timed moving posts.');
    },
  };
}
whenPainted();
